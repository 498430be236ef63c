/// How members of staff are pinged: warned before a promise breaks, in bundles, and again when nobody answers.
package struct PingPolicy: Hashable, Sendable {
    /// One person gets at most one ping in this time, danger excepted.
    package var bundle: Duration = .minutes(5)
    /// Of a hundred parts of a promise, how many pass before who has the ticket is warned.
    package var warnHandlerAt = 75
    /// And how many before the desk is.
    package var warnDeskAt = 90
    /// Promises shorter than this are not warned of: the warning would come with the breach.
    package var warnFrom: Duration = .minutes(30)
    /// A ping about what cannot wait that nobody acknowledges goes on after this time.
    package var urgentAnswer: Duration = .minutes(5)
    /// A ping about anything else goes on after so much open time.
    package var answer: Duration = .minutes(60)
    /// How often an alarm repeats to a person who did not answer `DeskPolicy.alarmRepeatsMax` times.
    package var slowAlarm: Duration = .minutes(5)
    /// An alarm to which nobody says 收到 for so long is told in the channel outside the chat.
    package var alarmOutside: Duration = .minutes(5)
    /// Work that stands still longer than this is looked at by the manager, and the owner hears of it as often.
    package var suspensionReview: Duration = .days(7)
    /// Who looks at it.
    package var suspensionRoles: [Role] = [.customerServiceManager]
    /// The minute of the day at which the next day's shifts are looked at.
    package var rosterMinute = 960
    /// Who hears of a role without anybody on duty.
    package var rosterRoles: [Role] = [.customerServiceManager]
    /// The topics that are repaired by plan when nothing presses.
    package var plannedTopics: [Topic] = [Topic(rawValue: "structure")]
    /// Who stands above a role when nobody of it answers.
    package var superiors: [Role: Role] = [
        .repairWorker: .engineeringLead, .security: .dutyAssistant, .cleaning: .districtAssistant,
        .frontDesk: .customerServiceManager, .districtAssistant: .customerServiceManager,
        .dutyAssistant: .customerServiceManager, .areaButler: .customerServiceManager,
        .propertyOfficer: .customerServiceManager, .serviceClerk: .customerServiceManager,
        .engineeringLead: .customerServiceManager, .finance: .projectManager,
        .customerServiceManager: .projectManager, .qualityDeputyManager: .projectManager,
        .projectManager: .planningDepartment,
    ]

    package init() {}
}
