import ArgumentParser
import Foundation

/// The options that every command takes; a flag wins over the environment, and that over the file.
struct SharedOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The configuration file (FRONTDESK_CONFIG).", valueName: "file")
    )
    var config: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The data folder (FRONTDESK_DATA).", valueName: "dir")
    )
    var data: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The folder of rules (FRONTDESK_INTENTS).", valueName: "dir")
    )
    var intents: String?

    /// What the options, the environment and the usual places come to.
    ///
    /// - Parameter standard: the data folder when nothing names one.
    /// - Returns: where everything is.
    func places(data standard: String = "./frontdesk-data") -> Places {
        let environment = ProcessInfo.processInfo.environment
        return Places(
            configuration: config ?? environment.nonEmpty("FRONTDESK_CONFIG"),
            data: data ?? environment.nonEmpty("FRONTDESK_DATA"),
            standardData: standard,
            intents: intents ?? environment.nonEmpty("FRONTDESK_INTENTS")
        )
    }
}

extension [String: String] {
    /// The value of a variable that is set and not empty.
    func nonEmpty(_ name: String) -> String? {
        guard let value = self[name], !value.isEmpty else { return nil }
        return value
    }
}
