/// The numbers of the trade, read from the policy file; the defaults are DOMAIN 4's.
package struct DeskPolicy: Hashable, Sendable {
    /// When the desk is open.
    package var calendar = DeskCalendar.standard
    /// Lines within this time belong to the matter before them.
    package var joinWindow: Duration = .seconds(20)
    /// Questions asked about one matter at the most.
    package var questionsMax = 3
    /// A draft whose question stays unanswered this long is recorded as it is.
    package var draftSilence: Duration = .minutes(10)
    /// How long a receipt may be corrected before a worker is pinged by himself.
    package var correctionGrace: Duration = .seconds(60)
    /// A handed-off chat without a human word is pinged about after this time.
    package var handoffPing: Duration = .minutes(2)
    /// And goes to the customer service manager after this time.
    package var handoffEscalation: Duration = .minutes(5)
    /// A chat that people have goes back to the bot when nobody said a word for this time and its owner waits for nothing.
    package var handoffIdle: Duration = .hours(2)
    /// How long before that who has it is warned.
    package var handoffIdleWarning: Duration = .minutes(15)
    /// An alarm is repeated to everybody who has not acknowledged it.
    package var alarmRepeat: Duration = .seconds(60)
    /// How often an alarm is repeated to one person before it goes on at a slower beat and the desk hears of it.
    package var alarmRepeatsMax = 30
    /// The same words again within this time are a chase, not a second ticket.
    package var repeatWindow: Duration = .minutes(10)
    /// The local window in which owners are asked whether a result is good.
    package var acceptanceWindow = DailyWindow(startMinute: 480, endMinute: 1320)
    /// Silence to the question for acceptance is noted after this time; it is never satisfaction.
    package var confirmSilence: Duration = .hours(24)
    /// Who is called when life is in danger, in this order.
    package var alarmRoles: [Role] = [
        .security, .engineeringLead, .dutyAssistant, .customerServiceManager, .projectManager,
    ]
    /// Who is pinged about every complaint.
    package var complaintRoles: [Role] = [.customerServiceManager]
    /// Who is pinged beside them about complaints of the gravest level.
    package var majorComplaintRoles: [Role] = [.projectManager, .planningDepartment]
    /// Who is pinged about a chat that nobody took.
    package var handoffRoles: [Role] = [.customerServiceManager]
    /// When people are told that a platform does not answer.
    package var outages = OutagePolicy()
    /// The fixed moments of the desk's day.
    package var day = DayPolicy()
    /// The numbers of dispatching.
    package var dispatch = DispatchPolicy()
    /// How long requests for approval wait.
    package var approvals = ApprovalPolicy()
    /// The promises; the first row that holds for a matter counts.
    package var serviceLevels = ServiceLevelTable.standard
    /// Who is told when a promise breaks.
    package var ladders = EscalationLadder.standard
    /// How staff are pinged.
    package var pings = PingPolicy()
    /// The numbers of reports.
    package var reports = ReportPolicy()
    /// How long things are kept with their words.
    package var retention = RetentionPolicy()

    /// Return visits.
    package var visits = VisitPolicy()
    /// Complaints.
    package var complaints = ComplaintPolicy()
    /// Rework and warranty.
    package var rework = ReworkPolicy()
    /// Notices.
    package var notices = NoticePolicy()
    /// Outages.
    package var incidents = IncidentPolicy()

    package init() {}
}
