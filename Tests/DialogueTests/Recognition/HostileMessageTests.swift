import KeywordMatching
import TestKit
import Testing
import Tickets

@testable import Dialogue

/// Messages without end or sense, with marks that hide and turn: meaning costs time in line with their length.
@Suite("Hostile messages")
struct HostileMessageTests {
    /// A piece that is repeated without end.
    struct Piece: CustomTestStringConvertible, Sendable {
        let text: String
        let testDescription: String

        init(_ text: String, _ name: String) {
            self.text = text
            testDescription = name
        }

        /// The piece as often as fills so many scalars.
        func filling(_ count: Int) -> String {
            String(repeating: text, count: max(1, count / text.unicodeScalars.count))
        }
    }

    static let pieces = [
        Piece("水", "one character"), Piece("着火", "danger"), Piece("火锅着火", "danger beside guards"),
        Piece("火锅", "guards"), Piece("没", "negations"), Piece("没有着火，", "denied danger"),
        Piece("着火吗？", "questions of danger"), Piece("上个月着火了。", "danger of the past"),
        Piece("另外漏水；", "joints of matters"), Piece("谢谢 ", "thanks"), Piece("修好了", "endings"),
        Piece("👍", "emoji"), Piece("👩‍👩‍👧", "joined emoji"), Piece("🇨🇳", "flags"),
        Piece("\u{301}", "combining marks without a letter"),
        Piece("e\u{301}\u{301}\u{301}", "letters under combining marks"),
        Piece("\u{202E}漏水\u{202C}", "directions turned and turned back"),
        Piece("\u{202E}", "directions turned only"),
        Piece("\u{200B}\u{FEFF}", "invisible characters"),
        Piece("\u{0}", "NUL"), Piece("\u{FFFD}", "replacement characters"),
        Piece("a ", "short words"), Piece("3-2-1502 ", "rooms"), Piece("13800001111", "digits"),
        Piece("明天下午三点后", "times"), Piece("一千万", "amounts"), Piece("！", "marks"),
        Piece("\n", "line ends"), Piece("ﷺ", "characters that fold to many"),
        Piece("the lift is stuck ", "English"),
    ]

    @Test("four times the text costs far less than the square", arguments: pieces)
    func linear(_ piece: Piece) throws {
        let recognizer = try ShippedRules.catalogue().recognizer
        let now = LocalTime(dayNumber: 20_000, minuteOfDay: 600)
        // Within what is read for meaning: 2,500 and 10,000 scalars.
        let growth = Effort.growth(from: FoldedText.scalarCountMax / 8) { count in
            let text = piece.filling(count)
            #expect(!recognizer.recognize(text, at: now).isEmpty)
        }
        #expect(growth < 10, "grows by \(growth)")
    }

    @Test(
        "of a million characters the beginning is read, and the work stays in line",
        arguments: pieces
    )
    func million(_ piece: Piece) throws {
        let recognizer = try ShippedRules.catalogue().recognizer
        let now = LocalTime(dayNumber: 20_000, minuteOfDay: 600)
        // Beyond what is read nothing is left but to count characters.
        _ = recognizer.quickDanger(piece.filling(1_000_000))
        let (half, whole) = (piece.filling(500_000), piece.filling(2_000_000))
        let less = Effort.seconds { _ = recognizer.recognize(half, at: now) }
        let more = Effort.seconds { _ = recognizer.recognize(whole, at: now) }
        #expect(more < 10 * max(less, 0.01), "\(less) s, \(more) s")
        for matter in recognizer.explain(half, at: now) {
            let shown = matter.explanation.words.filter { !$0.role.hasSuffix("(the rest)") }
            #expect(shown.count <= 300 && matter.explanation.words.count < 310)
            let words = matter.explanation.words + matter.explanation.points.map(\.word)
            #expect(words.allSatisfy { $0.start <= $0.end && $0.end <= FoldedText.scalarCountMax })
        }
    }

    @Test("marks that turn or hide do not hide a danger")
    func hidden() throws {
        for text in ["\u{202E}我家着火了\u{202C}", "我\u{200B}家着\u{FEFF}火了", "我家着\u{2066}火\u{2069}了"] {
            #expect(try ShippedRules.matters(text).first?.urgency == .emergency, "\(text)")
        }
    }

    @Test(
        "code, markup and placeholders are words like others",
        arguments: [
            "'; DROP TABLE ticket; --", "<script>alert(1)</script>", "{x} {{y}} %@", "",
            "\u{0}\u{1}",
        ]
    )
    func code(_ text: String) throws {
        let found = try ShippedRules.matters(text)
        #expect(found.count == 1)
        #expect(found.first?.intent.ticketKind == nil)
    }
}
