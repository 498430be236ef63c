/// What a timer watches.
package enum TimerRule: String, CaseIterable, Codable, Sendable {
    /// The owner did not answer a question: record the draft as it is.
    case draftSilence = "draft_silence"
    /// A handed-off chat without a human word.
    case handoffUnattended = "handoff_unattended"
    /// A chat that people have and in which nobody says a word any more.
    case handoffIdle = "handoff_idle"
    /// A job offered to a team that nobody took.
    case grabWait = "grab_wait"
    /// An alarm that a person has not acknowledged.
    case alarmRepeat = "alarm_repeat"
    /// The time to correct is over: push the ticket to a worker.
    case dispatchGrace = "dispatch_grace"
    /// A promise is to be warned of, or was broken.
    case promiseWatch = "promise_watch"
    /// Pings of a person that wait to be sent together.
    case pingBundle = "ping_bundle"
    /// A ping that nobody acknowledged yet.
    case pingUnanswered = "ping_unanswered"
    /// Work that stands still for long.
    case suspensionReview = "suspension_review"
    /// The next day's shifts are looked at for roles without anybody.
    case rosterLook = "roster_look"
    /// The owner did not say how the result is.
    case confirmSilence = "confirm_silence"
    /// A return visit that is due.
    case visitDue = "visit_due"
    /// Nobody has called on an owner who was not content.
    case visitOverdue = "visit_overdue"
    /// A complaint that is still open after long.
    case complaintReview = "complaint_review"
    /// Rework that nobody has looked at.
    case reworkLook = "rework_look"
    /// Rework that was not begun.
    case reworkStart = "rework_start"
    /// Rework that lasts: the owner is told the progress.
    case reworkProgress = "rework_progress"
    /// An inquiry was answered: archive it once the answer arrived.
    case archiveAnswered = "archive_answered"
    /// The morning list is due.
    case morningDigest = "morning_digest"
    /// The list of what is late is due.
    case deadlineCheck = "deadline_check"
    /// What staff promised an owner comes due.
    case promiseDue = "promise_due"
    /// The last duty log goes to everybody on shift.
    case dutyBriefing = "duty_briefing"
    /// Who has not read it is told to the manager.
    case dutyReadCheck = "duty_read_check"
    /// The desk is asked to close its duty log.
    case dutyClose = "duty_close"
    /// A request for approval that nobody decided.
    case approvalWaiting = "approval_waiting"
    /// An appointment comes near.
    case appointmentNear = "appointment_near"
}
