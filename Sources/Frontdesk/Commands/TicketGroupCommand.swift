import ArgumentParser

/// `frontdesk ticket`: staff commands said at a terminal, and a ticket on paper.
struct TicketGroupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: "在终端里说一句员工指令，或打印工单。/ Say a staff command, or print a ticket.",
        discussion: """
            `frontdesk ticket 接单 BX-20261123-001` says the command; `say` may stand before it. \
            `frontdesk ticket form BX-20261123-001 -o form.pdf` prints a form.
            """,
        subcommands: [
            TicketCommand.self, TicketFormCommand.self, TicketBundleCommand.self,
            TicketVerifyCommand.self,
        ],
        defaultSubcommand: TicketCommand.self
    )
}
