/// The names under which facts stand in a line of the log; never a token, a phone number or a person's words.
package enum LogKeys {
    /// The platform as configured.
    package static let platform = "platform.id"
    /// Which work a worker does.
    package static let worker = "worker"
    /// A conversation's row.
    package static let conversation = "conversation.id"
    /// A recorded message's row.
    package static let inbox = "inbox.id"
    /// A message to be sent.
    package static let outbox = "outbox.id"
    /// A file that came with a message.
    package static let attachment = "attachment.id"
    /// Why a message was sent.
    package static let effectKind = "effect.kind"
    /// How often something was tried.
    package static let attempt = "attempt"
    /// How long something took, in milliseconds.
    package static let duration = "duration.ms"
    /// How many there were.
    package static let count = "count"
    /// How many wait.
    package static let queueDepth = "queue.depth"
    /// The code of an error.
    package static let errorCode = "error.code"
    /// What to do about it.
    package static let errorAdvice = "error.advice"
    /// The version of the rules.
    package static let rules = "rules.version"
    /// Mistakes of rule files, as `file:line: message`.
    package static let problems = "rules.problems"
}
