/// Where the rules of a running desk come from, and how they are read anew.
package struct RuleFeed: Sendable {
    /// Rules that were read and checked whole.
    package struct Loaded: Sendable {
        /// What decides by them.
        package let decider: Decider
        /// Names the rules, so that it can be told whether a message was understood by these.
        package let version: String

        package init(decider: Decider, version: String) {
            self.decider = decider
            self.version = version
        }
    }

    /// Rules that cannot be used.
    package struct Refused: Error, Sendable {
        /// Every mistake, as `file:line: message`.
        package let problems: [String]

        package init(problems: [String]) {
            self.problems = problems
        }
    }

    /// A mark that changes whenever a file does; cheap.
    package let mark: @Sendable () async -> String
    /// Reads and checks everything.
    package let load: @Sendable () async -> Result<Loaded, Refused>

    package init(
        mark: @escaping @Sendable () async -> String,
        load: @escaping @Sendable () async -> Result<Loaded, Refused>
    ) {
        self.mark = mark
        self.load = load
    }
}
