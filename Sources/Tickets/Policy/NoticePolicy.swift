/// Notices to the homes of an area (DOMAIN 3.19).
package struct NoticePolicy: Hashable, Sendable {
    /// A planned stop is told this long ahead, else the project manager must agree.
    package var minimum: Duration = .hours(24)
    /// Who must agree to a planned stop that is told later.
    package var lateRoles: [Role] = [.projectManager]
    /// The words of a planned stop.
    package var stopWords: [String] = [
        "停水", "停电", "停气", "停暖", "停梯", "断网", "停用", "检修", "water off", "power off",
        "gas off", "no water", "no power", "shut off", "outage", "out of service",
    ]
    /// How long a notice without an end answers questions.
    package var validity: Duration = .days(7)

    package init() {}
}
