import ArgumentParser

/// The command `frontdesk`.
@main
struct Frontdesk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "frontdesk")
}
