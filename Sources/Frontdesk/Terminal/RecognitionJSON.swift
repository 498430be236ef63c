import Dialogue
import JSONTree
import Tickets

/// Writes what was recognised the way scripts read it (DESIGN 11).
enum RecognitionJSON {
    /// One matter, with what would have changed it.
    static func value(_ matter: Recognition, _ points: [TurningPoint]) -> JSONValue {
        guard case .object(var members) = value(matter) else { return .null }
        members["would_change"] = .array(
            points.map { point in
                .object([
                    "without": .string(point.text),
                    "sign": point.sign.map { .string($0.rawValue) } ?? .null,
                    "kind": .string(point.label.kind),
                    "topic": .string(point.label.topic),
                    "urgency": .string(point.label.urgency),
                ])
            }
        )
        return .object(members)
    }

    /// One matter.
    static func value(_ matter: Recognition) -> JSONValue {
        var members: [String: JSONValue] = [
            "intent": .string(matter.intent.rawValue),
            "kind": .string(matter.kind?.rawValue ?? "other"),
            "topic": .string(matter.topic.rawValue),
            "urgency": .string(matter.urgency.rawValue),
            "score": .integer(Int64(matter.score)),
            "margin": .integer(Int64(matter.margin)),
            "runner_up": matter.runnerUp.map { .string($0.rawValue) } ?? .null,
            "slots": .object(slots(matter.slots)),
            "words": .array(matter.explanation.words.map(word)),
            "signs": .array(matter.explanation.points.map { word($0.word) }),
            "guards": .array(matter.explanation.guards.map { .string($0.line) }),
            "text": .string(matter.text),
            "language": .string(matter.language),
            "folded": .string(matter.explanation.folded),
            "kinds": ranking(matter.explanation.kinds),
            "topics": ranking(matter.explanation.topics),
        ]
        if matter.intent.ticketKind == nil {
            members["kind"] = .string(IntentLabel(folding: [matter]).kind)
        }
        if let danger = matter.emergency {
            members["emergency"] = .object([
                "code": .string(danger.code), "certainty": .string("\(danger.certainty)"),
            ])
        }
        return .object(members)
    }

    /// The slots that were found, as the labels name them.
    static func slots(_ found: FoundSlots) -> [String: JSONValue] {
        var slots: [String: JSONValue] = [:]
        let place = found.place
        let room = [place.building, place.unit, place.room].compactMap(\.self)
        if !room.isEmpty { slots["room"] = .string(room.joined(separator: "-")) }
        if let spot = place.spot { slots["place"] = .string(spot) }
        if let phone = found.phone { slots["phone"] = .string(phone) }
        if let when = found.appointment { slots["when"] = .string(when) }
        return slots
    }

    private static func ranking(_ ranked: [Explanation.Ranked]) -> JSONValue {
        .array(
            ranked.map { .object(["name": .string($0.name), "score": .integer(Int64($0.score))]) }
        )
    }

    private static func word(_ word: Explanation.Word) -> JSONValue {
        .object([
            "text": .string(word.text),
            "start": .integer(Int64(word.start)),
            "end": .integer(Int64(word.end)),
            "file": .string(word.file),
            "line": .integer(Int64(word.line)),
            "role": .string(word.role),
            "weight": .integer(Int64(word.weight)),
        ])
    }
}
