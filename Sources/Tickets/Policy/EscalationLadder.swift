/// Who is told, step by step, when a matter does not go on in time (DOMAIN 4.3).
package struct EscalationLadder: Hashable, Sendable {
    /// What a ladder is for.
    package enum Subject: String, CaseIterable, Sendable {
        /// Danger.
        case p0
        /// Urgent repairs.
        case p1
        /// Ordinary repairs.
        case p2
        /// Repairs by plan.
        case p3
        /// Repairs done again that nothing presses.
        case rework
        /// Ordinary complaints.
        case l1
        /// Important complaints.
        case l2
        /// Major complaints.
        case l3
        /// Inquiries that people answer.
        case inquiry
        /// Suggestions.
        case suggestion
        /// An owner urges: the n-th step is for the n-th time within a day; moments do not matter.
        case chase
        /// An owner was not content: the n-th step is for the n-th time; moments do not matter.
        case dissatisfied
    }

    /// The steps, the earliest first.
    package var steps: [EscalationStep]
    /// Whether a step that comes out of hours waits for the next opening.
    package var waitsForOpening: Bool

    package init(_ steps: [EscalationStep], waitsForOpening: Bool = false) {
        self.steps = steps
        self.waitsForOpening = waitsForOpening
    }

    /// The table of DOMAIN 4.3.
    package static let standard: [Subject: EscalationLadder] = [
        .p0: EscalationLadder([
            EscalationStep(
                .accept,
                .after(.minutes(5)),
                [.desk, .role(.projectManager)],
                givesPhones: true
            ),
            EscalationStep(.accept, .after(.minutes(10)), [.desk, .role(.planningDepartment)]),
            EscalationStep(
                .accept,
                .after(.minutes(15)),
                [.desk, .role(.projectManager), .role(.planningDepartment)],
                every: .minutes(5),
                givesPhones: true
            ),
        ]),
        .p1: EscalationLadder([
            EscalationStep(.accept, .after(.minutes(10)), [.role(.engineeringLead), .desk]),
            EscalationStep(.accept, .after(.minutes(20)), [.role(.customerServiceManager)]),
            EscalationStep(.onSite, .overdue(.minutes(0)), [.role(.projectManager)]),
            EscalationStep(
                .control,
                .overdue(.minutes(0)),
                [.role(.customerServiceManager), .desk]
            ),
            EscalationStep(.finish, .overdue(.minutes(0)), [.role(.customerServiceManager)]),
        ]),
        .p2: EscalationLadder(
            [
                EscalationStep(.accept, .after(.openTime(.hours(2))), [.desk]),
                EscalationStep(
                    .accept,
                    .after(.openTime(.hours(4))),
                    [.role(.engineeringLead)],
                    raises: true
                ),
                EscalationStep(.finish, .overdue(.minutes(0)), [.role(.customerServiceManager)]),
                EscalationStep(.finish, .overdue(.hours(24)), [.role(.projectManager)]),
            ],
            waitsForOpening: true
        ),
        .p3: EscalationLadder(
            [
                EscalationStep(.plan, .after(.days(3)), [.role(.engineeringLead)]),
                EscalationStep(.plan, .after(.days(5)), [.role(.customerServiceManager)]),
                EscalationStep(.finish, .overdue(.minutes(0)), [.role(.projectManager)]),
            ],
            waitsForOpening: true
        ),
        .rework: EscalationLadder(
            [
                EscalationStep(.accept, .after(.openTime(.hours(2))), [.desk]),
                EscalationStep(
                    .accept,
                    .after(.openTime(.hours(4))),
                    [.role(.engineeringLead)],
                    raises: true
                ),
                EscalationStep(.finish, .overdue(.minutes(0)), [.role(.engineeringLead), .desk]),
                EscalationStep(.finish, .overdue(.hours(24)), [.role(.customerServiceManager)]),
                EscalationStep(.finish, .overdue(.hours(48)), [.role(.projectManager)]),
            ],
            waitsForOpening: true
        ),
        .l1: EscalationLadder(
            [
                EscalationStep(.department, .after(.minutes(20)), [.desk]),
                EscalationStep(.reply, .after(.hours(24)), [.role(.customerServiceManager)]),
                EscalationStep(.finish, .after(.hours(72)), [.role(.projectManager)]),
                EscalationStep(.finish, .after(.days(7)), [.role(.planningDepartment)]),
            ],
            waitsForOpening: true
        ),
        .l2: EscalationLadder([
            EscalationStep(
                .department,
                .after(.minutes(20)),
                [.desk, .role(.customerServiceManager)]
            ),
            EscalationStep(.reply, .after(.hours(24)), [.role(.projectManager)]),
            EscalationStep(.finish, .after(.hours(72)), [.role(.planningDepartment)]),
        ]),
        .l3: EscalationLadder([
            EscalationStep(
                .reply,
                .after(.hours(2)),
                [.role(.projectManager), .role(.planningDepartment)]
            ),
            EscalationStep(.plan, .after(.workdays(2)), [.role(.planningDepartment)]),
        ]),
        .inquiry: EscalationLadder(
            [
                EscalationStep(
                    .reply,
                    .overdue(.minutes(0)),
                    [.desk, .role(.customerServiceManager)]
                ),
                EscalationStep(.finish, .overdue(.minutes(0)), [.role(.projectManager)]),
            ],
            waitsForOpening: true
        ),
        .suggestion: EscalationLadder(
            [
                EscalationStep(
                    .reply,
                    .overdue(.minutes(0)),
                    [.desk, .role(.customerServiceManager)]
                )
            ],
            waitsForOpening: true
        ),
        .chase: EscalationLadder([
            EscalationStep(.finish, .after(.minutes(0)), [.handler]),
            EscalationStep(.finish, .after(.minutes(0)), [.superior]),
            EscalationStep(.finish, .after(.minutes(0)), [.role(.customerServiceManager)]),
        ]),
        .dissatisfied: EscalationLadder([
            EscalationStep(
                .finish,
                .after(.minutes(0)),
                [.superior, .role(.customerServiceManager)]
            ),
            EscalationStep(
                .finish,
                .after(.minutes(0)),
                [.superior, .role(.customerServiceManager), .role(.projectManager)]
            ),
        ]),
    ]

    /// The step for what happened so often: the last one stays when there are no more.
    ///
    /// - Parameter count: how often it happened before, from 0.
    /// - Returns: the step; nil for a ladder without steps.
    package func step(after count: Int) -> EscalationStep? {
        steps.isEmpty ? nil : steps[min(max(0, count), steps.count - 1)]
    }
}

extension Ticket {
    /// The ladder that holds for the ticket: work done again has its own when nothing presses.
    package var ladder: EscalationLadder.Subject {
        marks.rework != nil && facts.ladder == .p2 ? .rework : facts.ladder
    }
}

extension TicketFacts {
    /// The ladder that holds for the matter.
    package var ladder: EscalationLadder.Subject {
        switch kind {
        case .inquiry: return .inquiry
        case .suggestion: return .suggestion
        case .repair: break
        case .complaint:
            if urgency == .emergency { return .p0 }
            switch level ?? .ordinary {
            case .ordinary: return .l1
            case .important: return .l2
            case .major: return .l3
            }
        }
        switch grade {
        case .emergency: return .p0
        case .urgent: return .p1
        case .ordinary: return .p2
        case .planned: return .p3
        }
    }
}
