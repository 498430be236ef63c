import ArgumentParser

/// `frontdesk intents`: tools for the authors of rules.
struct IntentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intents",
        abstract: "规则作者的工具。/ Tools for the authors of rules.",
        subcommands: [IntentsEvalCommand.self, IntentsSuggestCommand.self]
    )
}
