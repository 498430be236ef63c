/// A row of the table of rights (DOMAIN 2.2), and of what 2.1 adds to it.
package enum Right: String, CaseIterable, Hashable, Sendable {
    // MARK: The rows of DOMAIN 2.2

    case create
    case see
    case classify
    case raiseUrgency = "raise_urgency"
    case lowerUrgency = "lower_urgency"
    case dispatch
    /// Accept, on site, finish.
    case work
    case suspend
    case extendOnce = "extend_once"
    case extendAgain = "extend_again"
    case reply
    case cancel
    case markInvalid = "mark_invalid"
    case visit
    case archive
    case reopen
    case lendKey = "lend_key"
    case useEntrustedKey = "use_entrusted_key"
    case openSealedKey = "open_sealed_key"
    case publishNotice = "publish_notice"
    case proposeEvent = "propose_event"
    case approveEvent = "approve_event"
    case approveEventPlan = "approve_event_plan"
    case report
    case assignRoles = "assign_roles"

    // MARK: What DOMAIN 2.1 and 3 say beside the table

    /// Take over, answer and give back a chat that was handed to people.
    case chat
    /// Say 收到 to a ping.
    case acknowledge
    /// Call off an alarm that was none.
    case falseAlarm = "false_alarm"
    /// Say that a matter is none of the company's.
    case declareOutside = "declare_outside"
    /// Note a finer step of a complaint or of rework.
    case recordSteps = "record_steps"
    /// Set a complaint's level, name the accused, write the written answer.
    case keepComplaint = "keep_complaint"
    /// Check a written answer before the owner gets it.
    case checkAnswer = "check_answer"
    /// Note somebody's absence and deputy.
    case setLeave = "set_leave"
    /// Approve what is to be done about a complaint.
    case approvePlan = "approve_plan"
    /// Merge complaints.
    case mergeComplaints = "merge_complaints"
    /// Give a resident's data to somebody.
    case givePersonalData = "give_personal_data"
    /// Give rework to a third party.
    case giveToThirdParty = "give_to_third_party"
}
