/// The default table of promises (DOMAIN 4.5); an office changes it in the policy file.
///
/// Visits after the end are promised by `VisitPolicy`.
package enum ServiceLevelTable {
    private static func topic(_ name: String) -> Topic { Topic(rawValue: name) }

    /// Rows from the particular to the general: the first that holds counts.
    package static let standard: [ServiceLevel] =
        emergencies + urgent + planned + ordinary + complaints + others

    /// Danger: within five minutes somebody has it, within a quarter of an hour somebody is there.
    private static let emergencies = [
        ServiceLevel(
            kind: .repair,
            urgency: .emergency,
            limits: [.accept: .minutes(5), .onSite: .minutes(15), .finish: .hours(24)]
        )
    ]

    private static let urgent =
        [
            urgentRow("leak", [.control: .hours(2), .plan: .days(2), .finish: .days(2)]),
            urgentRow("lift", [.onSite: .minutes(60), .finish: .hours(8)]),
            urgentRow("drainage", [.finish: .sameDay]),
            urgentRow("door_window", [.finish: .sameDay]),
            urgentRow("access_control", [.finish: .sameDay]),
            urgentRow(nil, [.finish: .hours(24)]),
        ]

    private static func urgentRow(
        _ name: String?,
        _ limits: [Deadline.Duty: TimeLimit]
    ) -> ServiceLevel {
        let usual: [Deadline.Duty: TimeLimit] = [.accept: .minutes(10), .onSite: .minutes(30)]
        return ServiceLevel(
            kind: .repair,
            urgency: .urgent,
            topic: name.map(topic),
            limits: usual.merging(limits) { _, own in own }
        )
    }

    /// What needs a plan: a day to look at it, three to say how and when.
    private static let planned = [
        with(
            ServiceLevel(
                kind: .repair,
                limits: [
                    .accept: .openTime(.hours(24)), .onSite: .hours(24), .plan: .days(3),
                    .finish: .days(15),
                ]
            )
        ) { $0.isPlanned = true }
    ]

    private static let ordinary = [
        with(ordinaryRow("lighting", [.onSite: .sameDay, .finish: .sameDay])) { $0.area = .indoor },
        ordinaryRow("lighting", [.finish: .hours(48)]),
        ordinaryRow("network", [.onSite: nil, .finish: .days(2)]),
        ordinaryRow("door_window", [.finish: .workdays(5)]),
        ordinaryRow(nil, [:]),
    ]

    private static func ordinaryRow(
        _ name: String?,
        _ limits: [Deadline.Duty: TimeLimit?]
    ) -> ServiceLevel {
        var all: [Deadline.Duty: TimeLimit] = [
            .accept: .openTime(.hours(2)), .onSite: .hours(24), .finish: .days(3),
        ]
        for (duty, limit) in limits { all[duty] = limit }
        return ServiceLevel(kind: .repair, topic: name.map(topic), limits: all)
    }

    private static let complaints: [ServiceLevel] = [
        ServiceLevel(
            kind: .complaint,
            level: .major,
            limits: [
                .accept: .minutes(15), .department: .minutes(15), .reply: .hours(2),
                .plan: .workdays(2), .finish: .workdays(5),
            ]
        ),
        ServiceLevel(
            kind: .complaint,
            limits: [
                .accept: .minutes(15), .department: .minutes(20), .reply: .hours(24),
                .finish: .days(3),
            ]
        ),
    ]

    private static let others: [ServiceLevel] = [
        ServiceLevel(
            kind: .inquiry,
            limits: [.reply: .openTime(.hours(2)), .finish: .hours(48)]
        ),
        ServiceLevel(kind: .suggestion, limits: [.reply: .days(7)]),
    ]

    private static func with(
        _ row: ServiceLevel,
        _ change: (inout ServiceLevel) -> Void
    ) -> ServiceLevel {
        var row = row
        change(&row)
        return row
    }
}
