/// Collects the faults and notices of one reading.
struct EstateLedger {
    /// The faults so far, at most `EstateLimits.problemsMax` and a last one that says there are more.
    private(set) var problems: [EstateProblem] = []
    /// The notices so far.
    private(set) var notices: [EstateProblem] = []

    /// Whether so many faults were found that reading on helps nobody.
    var isFull: Bool { problems.count > EstateLimits.problemsMax }

    /// Writes down a fault; the first one beyond the limit says that there are more.
    mutating func fault(_ fault: CellFault, in file: String, row: Int? = nil) {
        guard !isFull else { return }
        guard problems.count < EstateLimits.problemsMax else {
            let limit = EstateLimits.problemsMax
            problems.append(
                EstateProblem(
                    file: file,
                    row: row,
                    chinese: "问题超过\(limit)个，请先改正以上各行再导入",
                    english: "more than \(limit) problems; mend these first and read again"
                )
            )
            return
        }
        problems.append(
            EstateProblem(file: file, row: row, chinese: fault.chinese, english: fault.english)
        )
    }

    /// Writes down something that was left out and hurts nobody.
    mutating func notice(_ notice: CellFault, in file: String, row: Int? = nil) {
        guard notices.count < EstateLimits.problemsMax else { return }
        notices.append(
            EstateProblem(file: file, row: row, chinese: notice.chinese, english: notice.english)
        )
    }
}
