import Foundation
import KeywordMatching
import Testing

@testable import Dialogue

/// Measures the parsers on labelled messages that lie beside the package, where there are any.
@Suite("Slots of labelled messages")
struct LabelledSlotTests {
    private struct Slots: Decodable {
        let room: String?
        let phone: String?
        let when: String?
        let place: String?
    }
    private struct Row: Decodable {
        let id: String
        let set: String
        let text: String
        let slots: Slots?
    }

    private static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/labelled/dev.jsonl").standardized

    private static func rows() throws -> [(row: Row, slots: Slots)] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return try text.split(separator: "\n")
            .map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
            .compactMap { row in row.slots.map { (row, $0) } }
    }

    @Test(
        "rooms and phones are read right in nineteen of twenty messages",
        .enabled(if: FileManager.default.fileExists(atPath: file.path))
    )
    func roomsAndPhones() throws {
        let rows = try Self.rows()
        try #require(rows.count > 100)
        for (name, right) in [
            ("room", rows.map { Self.read($0.row).room?.code == $0.slots.room }),
            ("phone", rows.map { Self.read($0.row).phones.first?.digits == $0.slots.phone }),
        ] {
            let wrong = zip(rows, right).filter { !$1 }.map(\.0.row.id)
            let accuracy = 1 - Double(wrong.count) / Double(rows.count)
            #expect(accuracy >= 0.95, "\(name): \(accuracy), wrong: \(wrong)")
        }
        let named = rows.filter { $0.slots.room != nil }
        let found = named.filter { Self.read($0.row).room?.code == $0.slots.room }
        #expect(Double(found.count) >= 0.95 * Double(named.count), "rooms named: \(named.count)")
    }

    @Test(
        "visiting times and places are mostly found where they are labelled",
        .enabled(if: FileManager.default.fileExists(atPath: file.path))
    )
    func timesAndPlaces() throws {
        let rows = try Self.rows()
        let times = Self.score(rows) { slots, reader in
            (slots.when, reader.windows.map(\.text))
        }
        let places = Self.score(rows) { slots, reader in
            (slots.place, reader.places.map(\.name))
        }
        #expect(times.recall >= 0.9, "times: \(times)")
        #expect(times.precision >= 0.8, "times: \(times)")
        #expect(places.recall >= 0.85, "places: \(places)")
    }

    private static func read(_ row: Row) -> SlotReader {
        SlotReader(FoldedText(row.text), now: TimeWindowParserTests.now)
    }

    /// How many labelled slots are found (the words may be longer or shorter), and how many of the
    /// messages in which something is found are labelled with it.
    private static func score(
        _ rows: [(row: Row, slots: Slots)],
        _ pick: (Slots, SlotReader) -> (String?, [String])
    ) -> (recall: Double, precision: Double, missed: [String], extra: [String]) {
        var missed: [String] = []
        var extra: [String] = []
        var found = 0
        for (row, slots) in rows {
            let (label, texts) = pick(slots, read(row))
            let wanted = label.map { FoldedText($0).string }
            if let wanted {
                let isFound = texts.contains { $0.contains(wanted) || wanted.contains($0) }
                if isFound { found += 1 } else { missed.append(row.id) }
            } else if !texts.isEmpty {
                extra.append(row.id)
            }
        }
        let recall = Double(found) / Double(max(found + missed.count, 1))
        return (recall, Double(found) / Double(max(found + extra.count, 1)), missed, extra)
    }
}
