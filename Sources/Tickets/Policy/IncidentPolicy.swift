/// Outages: many reports of one thing become one matter with followers.
package struct IncidentPolicy: Hashable, Sendable {
    /// Reports of one building about one thing within this time are one outage.
    package var window: Duration = .hours(6)
    /// From so many flats on the reports are one outage.
    package var size = 2
    /// What can go out for a whole building.
    package var topics: [Topic] = ["water", "power", "lift", "heating", "gas", "network"]
        .map { Topic(rawValue: $0) }
    /// The words that tell it is out; without one a report is about the home.
    package var words: [String] = [
        "停水", "没水", "没有水", "断水", "水停", "停电", "没电", "没有电", "断电", "停气", "没气", "断网", "没网", "没有网",
        "上不了网", "电梯停", "电梯坏", "电梯不", "电梯故障", "没暖气", "暖气不热", "不供暖", "暖气停", "no water", "no power",
        "power is out", "power cut", "lift is out", "elevator is out", "no internet", "no heating",
    ]
    /// A household that does not say whether it is over is filed after this time, as silent.
    package var silence: Duration = .hours(48)

    package init() {}
}
