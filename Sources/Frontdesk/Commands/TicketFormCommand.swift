import ArgumentParser
import Dialogue
import Pipeline
import Reporting
import TicketStore
import Tickets

/// `frontdesk ticket form`: a ticket on paper, filled in from its own history.
struct TicketFormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract:
            "打印派工单、投诉处理登记表、咨询建议登记表或回访记录表。/ Print a work order, complaint, inquiry or visit form.",
        discussion: """
            Writes A4 as PDF by rsvg-convert (Debian librsvg2-bin and fonts-noto-cjk). With an output that ends in .svg \
            the first page is written without it, and further pages beside it as NAME-2.svg and so on.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The ticket's number.", valueName: "number"))
    var number: String

    @Option(help: "dispatch, complaint, inquiry or visit; by the kind of the ticket when left out.")
    var form: String?

    @Option(name: .shortAndLong, help: "The file to write, .pdf, .png or .svg.")
    var output: String

    func validate() throws {
        guard TicketNumber(number) != nil else {
            throw ValidationError("\(number) is no ticket's number, such as BX-20261123-001.")
        }
        guard form.map({ FormKind(rawValue: $0) != nil }) ?? true else {
            throw ValidationError("The form is dispatch, complaint, inquiry or visit.")
        }
        guard [".pdf", ".png", ".svg"].contains(where: output.hasSuffix) else {
            throw ValidationError("\(output) does not end in .pdf, .png or .svg.")
        }
    }

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .beside
        )
        guard let parsed = TicketNumber(number) else { return }
        let story = try await store.story(of: parsed)
        if story != nil {
            let what = form ?? "form"
            try await store.noteExport(.formPrinted, of: parsed, what, at: Time.system.now)
        }
        try await store.close()
        guard let story else {
            throw CommandFailure(.failure, "没有这个工单。/ There is no ticket \(number).")
        }
        let kind =
            form.flatMap(FormKind.init(rawValue:))
            ?? .standard(for: story.ticket.facts.kind)
        let names = try settings.dialogue().catalogue.reportNames(settings.policy.calendar)
        let pages = TicketForm(story, names: names, company: settings.facts["company"] ?? "")
            .pages(kind, printedAt: Time.system.now)
        try await write(pages)
        Terminal.print(output)
    }

    private func write(_ pages: [String]) async throws {
        if output.hasSuffix(".svg") {
            for (index, page) in pages.enumerated() {
                let path = index == 0 ? output : "\(output.dropLast(4))-\(index + 1).svg"
                try OutputFile.write(page, to: path)
            }
            return
        }
        try await PictureMaker.write(
            pages,
            as: output.hasSuffix(".png") ? .png : .pdf,
            to: output
        )
    }
}
