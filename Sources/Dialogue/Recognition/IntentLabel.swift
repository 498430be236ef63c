import Tickets

/// A meaning folded to the labels of hand-labelled messages: four kinds, a topic, three urgencies.
package struct IntentLabel: Hashable, Sendable {
    /// `inquiry`, `repair`, `complaint` or `other`.
    package let kind: String
    /// The topic's name.
    package let topic: String
    /// `normal`, `urgent` or `emergency`.
    package let urgency: String

    package init(kind: String, topic: String, urgency: String) {
        self.kind = kind
        self.topic = topic
        self.urgency = urgency
    }

    /// Folds what the matcher found in a message to one label: its gravest matter, else its first.
    ///
    /// A suggestion that names a shortcoming is a complaint, else an inquiry; status, urging and
    /// announcements follow their kind; lines of conversation are other.
    package init(folding matters: [Recognition]) {
        let gravest = matters.first { $0.urgency == .emergency } ?? matters.first
        guard let matter = gravest else {
            self.init(kind: "other", topic: Topic.other.rawValue, urgency: "normal")
            return
        }
        self.init(
            kind: Self.kind(of: matter),
            topic: matter.topic.rawValue,
            urgency: matter.urgency.rawValue
        )
    }

    private static func kind(of matter: Recognition) -> String {
        switch matter.intent {
        case .inquiry, .status, .urging: "inquiry"
        case .repair: "repair"
        case .complaint: "complaint"
        case .suggestion: matter.runnerUp == .complaint ? "complaint" : "inquiry"
        case .announcement: matter.isQuestion ? "inquiry" : matter.kind?.rawValue ?? "inquiry"
        case .praise, .greeting, .thanks, .withdrawal, .correction, .handoff, .rating, .yes, .no,
            .skip, .help, .other, .nothing:
            "other"
        }
    }
}
