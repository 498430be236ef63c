import Testing
import Tickets

@Suite("Approvals")
struct ApprovalTests {
    private let requester = PersonID(rawValue: 1)

    private func approval(
        _ matter: ApprovalMatter,
        approver: PersonID? = nil,
        verdict: ApprovalVerdict? = nil
    ) -> Approval {
        Approval(
            id: ApprovalID(rawValue: 1),
            new: NewApproval(
                number: TicketNumber(prefix: "SP", date: "20261123", sequence: 1),
                matter: matter,
                requester: requester,
                approver: approver,
                reason: "",
                expiresAt: Instant(ms: 10)
            ),
            ticket: nil,
            requestedAt: Instant(ms: 0),
            verdict: verdict
        )
    }

    private func person(_ role: Role, _ id: Int64 = 2) -> Person {
        Person(id: PersonID(rawValue: id), name: "", role: role)
    }

    @Test("Who decides what is the column of A cells")
    func approvers() {
        let expected: [ApprovalKind: [Role]] = [
            .lowerUrgency: [.customerServiceManager, .projectManager],
            .extendOnce: [.customerServiceManager, .projectManager],
            .extendAgain: [.projectManager, .planningDepartment],
            .complaintInvalid: [.customerServiceManager, .projectManager, .planningDepartment],
            .complaintPlan: [.projectManager, .planningDepartment],
            .complaintMerge: [.customerServiceManager, .projectManager],
            .price: [],
            .entrustedKey: [.customerServiceManager, .projectManager],
            .sealedKey: [.projectManager],
            .notice: [.customerServiceManager, .projectManager],
            .event: [.projectManager],
            .eventPlan: [.planningDepartment],
            .personalData: [.customerServiceManager, .projectManager],
            .thirdPartyRework: [.projectManager],
        ]
        for kind in ApprovalKind.allCases {
            #expect(kind.approvers == expected[kind], "\(kind)")
        }
    }

    @Test("Every role but those that may decide is refused; nobody decides an own request")
    func refusals() {
        let open = approval(.extendAgain(.finish, until: Instant(ms: 5)))
        for role in Role.allCases {
            let may = role == .projectManager || role == .planningDepartment
            #expect(open.refusal(to: person(role), about: nil) == (may ? nil : .noRight))
            #expect(open.refusal(to: person(role, 1), about: nil) == .ownRequest)
        }
    }

    @Test("A request to one person is decided by that person alone, and once")
    func onePerson() {
        let price = ApprovalMatter.price(Price(cents: 8050, item: "换阀"))
        let open = approval(price, approver: PersonID(rawValue: 7))
        #expect(open.refusal(to: person(.owner, 7), about: nil) == nil)
        #expect(open.refusal(to: person(.projectManager), about: nil) == .noRight)
        let verdict = ApprovalVerdict(
            .agreed,
            by: PersonID(rawValue: 7),
            at: Instant(ms: 3),
            remark: ""
        )
        let closed = approval(price, approver: PersonID(rawValue: 7), verdict: verdict)
        #expect(closed.refusal(to: person(.owner, 7), about: nil) == .closed(verdict))
    }

    @Test("A price reads as people write it")
    func price() {
        #expect(Price(cents: 8000, item: "").label(in: "zh") == "80 元")
        #expect(Price(cents: 8005, item: "").label(in: "zh") == "80.05 元")
        #expect(Price(cents: 1250, item: "").label(in: "zh") == "12.50 元")
    }
}
