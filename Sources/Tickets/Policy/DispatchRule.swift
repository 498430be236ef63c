/// How repairs of a topic, by day or by night, find who mends them.
package struct DispatchRule: Hashable, Sendable {
    /// The way a job finds its worker.
    package enum Mode: String, CaseIterable, Sendable {
        /// 轮派: to whoever of the role has the fewest open jobs, of several to who got one the longest ago.
        case rotate
        /// 抢单: to the whole team; the first to take it has it.
        case grab
        /// 指派: by a word of the desk.
        case desk
    }

    /// When a rule holds.
    package enum Hours: String, CaseIterable, Sendable {
        /// While the desk is open.
        case open
        /// While it is closed.
        case closed
    }

    /// The topic it holds for; nil for every one.
    package let topic: Topic?
    /// When it holds; nil for always.
    package let hours: Hours?
    /// The way.
    package let mode: Mode

    package init(topic: Topic? = nil, hours: Hours? = nil, mode: Mode) {
        self.topic = topic
        self.hours = hours
        self.mode = mode
    }

    /// Whether the rule holds for a topic, by day or by night.
    package func holds(for topic: Topic, isOpen: Bool) -> Bool {
        (self.topic == nil || self.topic == topic)
            && (hours == nil || (hours == .open) == isOpen)
    }
}
