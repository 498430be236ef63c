/// The default table of promises (DOMAIN 4.5); an office changes it in the policy file.
package enum ServiceLevelTable {
    private static let leak = Topic(rawValue: "leak")
    private static let lift = Topic(rawValue: "lift")
    private static let lighting = Topic(rawValue: "lighting")
    private static let structure = Topic(rawValue: "structure")

    /// Rows from the particular to the general: the first that holds counts.
    package static let standard: [ServiceLevel] = repairs + complaints + others

    private static let repairs: [ServiceLevel] = [
        ServiceLevel(
            kind: .repair,
            urgency: .emergency,
            limits: [.accept: .minutes(5), .onSite: .minutes(15), .finish: .hours(24)]
        ),
        ServiceLevel(
            kind: .repair,
            urgency: .urgent,
            topic: leak,
            limits: [.accept: .minutes(10), .onSite: .minutes(30), .finish: .hours(48)]
        ),
        ServiceLevel(
            kind: .repair,
            urgency: .urgent,
            topic: lift,
            limits: [.accept: .minutes(10), .onSite: .minutes(60), .finish: .hours(8)]
        ),
        ServiceLevel(
            kind: .repair,
            urgency: .urgent,
            limits: [.accept: .minutes(10), .onSite: .minutes(30), .finish: .hours(24)]
        ),
        ServiceLevel(
            kind: .repair,
            topic: lighting,
            limits: [.accept: .hours(2), .onSite: .hours(24), .finish: .hours(24)],
            clock: .working
        ),
        ServiceLevel(
            kind: .repair,
            topic: structure,
            limits: [.accept: .hours(24), .onSite: .hours(24), .finish: .days(3)],
            clock: .working
        ),
        ServiceLevel(
            kind: .repair,
            limits: [.accept: .hours(2), .onSite: .hours(24), .finish: .days(3)],
            clock: .calendar
        ),
    ]

    private static let complaints: [ServiceLevel] = [
        ServiceLevel(
            kind: .complaint,
            level: .major,
            limits: [.accept: .minutes(15), .reply: .hours(2), .finish: .days(5)]
        ),
        ServiceLevel(
            kind: .complaint,
            limits: [.accept: .minutes(20), .reply: .hours(24), .finish: .days(3)]
        ),
    ]

    private static let others: [ServiceLevel] = [
        ServiceLevel(kind: .inquiry, limits: [.reply: .hours(2)], clock: .working),
        ServiceLevel(kind: .suggestion, limits: [.reply: .days(7)]),
    ]
}
