/// What reading an estate folder gave: the whole estate, or all its faults and nothing half read.
package struct EstateReading: Hashable, Sendable {
    /// The estate; nil when there is any fault.
    package let records: EstateRecords?
    /// The faults in the order of files and rows, at most `EstateLimits.problemsMax` of them.
    package let problems: [EstateProblem]
    /// What was left out and hurts nobody, for example columns that mean nothing to the desk.
    package let notices: [EstateProblem]

    package init(records: EstateRecords?, problems: [EstateProblem], notices: [EstateProblem]) {
        self.records = records
        self.problems = problems
        self.notices = notices
    }
}
