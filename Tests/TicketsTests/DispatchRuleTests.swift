import Testing
import Tickets

@Suite("How a job finds its worker")
struct DispatchRuleTests {
    private static let rows: [(String, Urgency, Bool, DispatchRule.Mode)] = [
        ("lighting", .normal, true, .grab), ("lighting", .normal, false, .desk),
        ("lighting", .urgent, true, .rotate), ("network", .normal, true, .desk),
        ("network", .normal, false, .desk), ("water", .normal, true, .rotate),
        ("water", .normal, false, .desk), ("water", .emergency, false, .rotate),
    ]

    @Test("the first rule that holds counts; what is urgent goes to a person", arguments: rows)
    func modes(_ topic: String, _ urgency: Urgency, _ isOpen: Bool, _ mode: DispatchRule.Mode) {
        var policy = DispatchPolicy()
        policy.modes = [
            DispatchRule(topic: Topic(rawValue: "lighting"), hours: .open, mode: .grab),
            DispatchRule(topic: Topic(rawValue: "network"), mode: .desk),
            DispatchRule(hours: .closed, mode: .desk),
        ]
        let facts = TicketFacts(
            kind: .repair,
            topic: Topic(rawValue: topic),
            urgency: urgency,
            summary: ""
        )
        #expect(policy.mode(for: facts, isOpen: isOpen) == mode)
        #expect(DispatchPolicy().mode(for: facts, isOpen: isOpen) == .rotate)
    }
}
