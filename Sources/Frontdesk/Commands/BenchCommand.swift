import ArgumentParser

/// `frontdesk bench`: measures parts against their peers.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "测速。/ Measure parts of the program.",
        subcommands: [BenchMatchCommand.self]
    )
}
