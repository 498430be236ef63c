package import Tickets

/// Decides what a message means and what is to be done about it: a pure function of message, case file and moment.
///
/// A class, for every turn holds it: words, numbers and texts are shared and never copied.
package final class Dialogue: Sendable {
    /// Words, topics, dangers and texts.
    package let catalogue: Catalogue
    /// The numbers of the trade.
    package let policy: DeskPolicy

    package init(catalogue: Catalogue, policy: DeskPolicy) {
        self.catalogue = catalogue
        self.policy = policy
    }

    /// What is to be done about a message.
    ///
    /// - Parameters:
    ///   - message: as recorded.
    ///   - caseFile: everything that may be looked at.
    ///   - now: the moment of handling.
    /// - Returns: changes and effects; empty only in groups that are none of ours and for talk among staff.
    package func decide(
        _ message: InboundMessage,
        in caseFile: CaseFile,
        at now: Instant
    ) -> Decision {
        var turn = Turn(dialogue: self, message: message, caseFile: caseFile, now: now)
        turn.acknowledgeCallback()
        switch caseFile.origin {
        case .privateChat:
            if caseFile.sender.role.isStaff {
                turn.handleStaffPrivately()
            } else {
                turn.handleOwner()
            }
        case .desk: turn.handleDesk()
        case .console: turn.handleStaffPrivately()
        case .foreignGroup, .timer: break
        }
        return turn.finished()
    }

    /// What is to be done about a timer that came due; nothing when its reason is gone.
    ///
    /// - Parameters:
    ///   - timer: the timer, already removed.
    ///   - caseFile: its ticket or conversation, and whom it concerns.
    ///   - now: the moment of handling, at or after the timer's.
    /// - Returns: changes and effects.
    package func decideOnTimer(
        _ timer: DueTimer,
        in caseFile: CaseFile,
        at now: Instant
    ) -> Decision {
        var turn = Turn(dialogue: self, message: nil, caseFile: caseFile, now: now)
        turn.handle(timer)
        return turn.finished()
    }
}
