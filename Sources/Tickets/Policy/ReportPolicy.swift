/// The numbers of reports: goals of the rates, and the spans that rework is counted in (DOMAIN 4.8).
package struct ReportPolicy: Hashable, Sendable {
    /// The goal of each rate in hundredths of a per cent, 9500 for 95 %; a rate without one is only followed.
    package var goals: [RateName: Int] = [
        .acceptance: 9500, .onSite: 9800, .repairOnTime: 9200, .repairCompletion: 9500,
        .repairQuality: 9800, .rework: 200, .firstTimeFix: 8500, .complaintOnTime: 10_000,
        .complaintClosed: 9500, .complaintVisits: 10_000, .repairVisits: 3000,
        .satisfaction: 9000,
    ]
    /// A repair that is refused or reported again within this time did not hold.
    package var qualityWindow: Duration = .days(30)
    /// The same fault within this time is rework.
    package var reworkWindow: Duration = .days(90)
    /// Rows of the lists of a report.
    package var listedMax = 10

    package init() {}
}
