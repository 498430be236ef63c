/// How much a danger word says by itself.
package enum DangerStrength: Int, Hashable, Sendable {
    /// 救命: alarms whatever stands around it.
    case always
    /// 煤气味: alarms unless a guard speaks against it.
    case sure
    /// 小偷: alarms only with a word of now beside it.
    case candidate
    /// `help`: alarms when the message says nothing else.
    case alone
}
