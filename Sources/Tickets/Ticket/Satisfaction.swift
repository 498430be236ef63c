/// What the owner said about the result (DOMAIN 4.6); silence is none of these.
package enum Satisfaction: String, CaseIterable, Codable, Sendable {
    /// 满意 (A).
    case satisfied
    /// 较满意 (B).
    case fair
    /// 不满意 (C).
    case dissatisfied
}
