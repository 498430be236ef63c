package import Tickets

/// What a word of the rule files speaks for.
package enum WordRole: Hashable, Sendable {
    /// A kind, with the word's weight.
    case kind(KindCue)
    /// The topic at a position of `RecognitionRules.topics`, and the kind it leans to, if any.
    case topic(Int, lean: KindCue?)
    /// The code of danger at a position of `RecognitionRules.emergencies`.
    case danger(Int, DangerStrength)
    /// Takes away the danger words it overlaps (DOMAIN 6.2).
    case dangerGuard
    /// A basic need is out, or it gets worse by the hour.
    case urgent
    /// Somebody is there who suffers more than others: elderly, infant, pregnant, sick or disabled (DOMAIN 4.2).
    case frail
    /// Changes what other words mean.
    case marker(RuleMarker)
    /// A line of conversation, found before topics.
    case line(Intent)
    /// How grave a complaint is.
    case level(ComplaintLevel)
    /// How a result is rated.
    case satisfaction(Satisfaction)
    /// The prepared answer at a position of `RecognitionRules.answers`.
    case answer(Int)
    /// A member of a group that combinations name, by position.
    case group(Int)

    /// The set of words among which the longest wins; words of different layers never hide each other.
    var layer: Layer {
        switch self {
        case .kind: .kind
        case .topic: .topic
        case .danger: .danger
        // A guard word is also a word of its own: 热得着火 hides the topic of 着火.
        case .dangerGuard: [.dangerGuard, .topic]
        case .urgent: .urgent
        case .marker(.split): .split
        case .marker(.blame), .marker(.person): .blame
        case .marker: .marker
        case .line, .satisfaction: .line
        case .level: .blame
        case .answer, .group, .frail: .free
        }
    }

    /// The role as explanations name it, for example `topic.water`.
    func name(in rules: RecognitionRules) -> String {
        switch self {
        case .kind(let kind): "kind.\(kind.name)"
        case .topic(let topic, let lean?): "topic.\(rules.topics[topic].rawValue)+\(lean.name)"
        case .topic(let topic, nil): "topic.\(rules.topics[topic].rawValue)"
        case .danger(let code, _): "danger.\(rules.emergencies[code].code)"
        case .dangerGuard: "guard"
        case .urgent: "urgent"
        case .frail: "frail"
        case .marker(let marker): "marker.\(marker.rawValue)"
        case .line(let intent): "line.\(intent.rawValue)"
        case .level(let level): "level.\(level.code)"
        case .satisfaction(let satisfaction): "rating.\(satisfaction.rawValue)"
        case .answer(let answer): "answer.\(rules.answers[answer].id.rawValue)"
        case .group(let group): "group.\(rules.groupNames[group])"
        }
    }

    /// Layers of words, as bits.
    struct Layer: OptionSet {
        let rawValue: UInt16
        static let kind = Layer(rawValue: 1)
        static let topic = Layer(rawValue: 2)
        static let danger = Layer(rawValue: 4)
        static let dangerGuard = Layer(rawValue: 8)
        static let urgent = Layer(rawValue: 16)
        static let marker = Layer(rawValue: 32)
        static let line = Layer(rawValue: 64)
        static let blame = Layer(rawValue: 128)
        static let split = Layer(rawValue: 256)
        /// Words that are never hidden by longer ones.
        static let free = Layer(rawValue: 512)
        /// Negations inside a word of these layers deny nothing: 没水 is a fault, not a denial.
        static let meaningful: Layer = [.kind, .topic, .danger, .urgent, .blame]
    }
}
