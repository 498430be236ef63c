import ArgumentParser

/// The command `frontdesk`.
@main
struct Frontdesk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frontdesk",
        abstract: "物业客服前台 / The front desk of a residential property office.",
        discussion: """
            第一次用：frontdesk demo，然后在浏览器打开它打印的地址。
            First time: run `frontdesk demo` and open the address it prints in a browser.

            Every command takes --config, --data and --intents; FRONTDESK_CONFIG, FRONTDESK_DATA and \
            FRONTDESK_INTENTS stand in for them. Exit codes: 0 done, 1 failed, 64 usage, \
            69 platform unreachable, 73 cannot create, 75 try again, 78 configuration.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Running",
                subcommands: [DemoCommand.self, RunCommand.self, MessengerCommand.self]
            ),
            CommandGroup(
                name: "Rules",
                subcommands: [CheckCommand.self, ExplainCommand.self, IntentsCommand.self]
            ),
            CommandGroup(
                name: "Office",
                subcommands: [
                    ImportCommand.self, AccountCommand.self, TicketGroupCommand.self,
                    ReportCommand.self, PersonCommand.self,
                ]
            ),
            CommandGroup(
                name: "Care",
                subcommands: [
                    StatusCommand.self, DoctorCommand.self, BackupCommand.self,
                    RestoreCommand.self, MigrateCommand.self, RetentionCommand.self,
                ]
            ),
            CommandGroup(
                name: "Measuring",
                subcommands: [ReplayCommand.self, BenchCommand.self]
            ),
        ]
    )

    /// Parses, runs, and ends with the exit code that belongs to what went wrong.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard let failure = CommandFailure(explaining: error) else { exit(withError: error) }
            Terminal.complain(failure.message)
            exit(withError: failure.code)
        }
    }
}
