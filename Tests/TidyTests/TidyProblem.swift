/// A place in the sources that breaks a house rule.
struct TidyProblem: Hashable, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
}
