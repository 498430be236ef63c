/// The way from a value to one inside it: member names, and positions in arrays, between dots.
///
/// For example `"result.0.message.chat.id"`. A name that holds a dot is given by ``init(steps:)``.
package struct JSONPath: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The names and positions in order; empty means the value itself.
    package let steps: [String]

    /// Makes a path of steps that are taken as they are.
    package init(steps: [String]) {
        self.steps = steps
    }

    /// Makes a path of the parts between the dots; an empty literal means the value itself.
    package init(stringLiteral value: String) {
        self.steps = value.split(separator: ".").map(String.init)
    }

    /// The path as it is written, for error reports.
    package var description: String {
        steps.joined(separator: ".")
    }
}
