import ArgumentParser
import Pipeline
import Rulebook
import TicketStore
import Tickets

/// `frontdesk import`: an office's own estate from its lists.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "导入小区资料（Excel 存的 CSV）。/ Import an office's estate from CSV files.",
        discussion: """
            Give a folder or the files: buildings, households, people, staff, shifts, in UTF-8 or GB18030. Nothing \
            is changed without --apply; every fault is told with file and row, and with any fault nothing is imported.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("A folder of CSV files, or the files.", valueName: "PATH"))
    var paths: [String]

    @Flag(help: "Import; without it the files are only read.")
    var apply = false

    func run() async throws {
        let reading = EstateFolder.read(paths)
        for notice in reading.notices { Terminal.tell(notice.description) }
        guard let records = reading.records else {
            for problem in reading.problems { Terminal.print(problem.description) }
            throw CommandFailure(
                .configuration,
                "没有导入。/ Nothing was imported: \(reading.problems.count) 个问题 problems."
            )
        }
        let counts = records.counts
        Terminal.print(
            """
            楼栋 buildings \(counts.buildings) · 房屋 households \(counts.households) · 业主 owners \(counts.owners) \
            · 租户 tenants \(counts.tenants) · 员工 staff \(counts.staff) · 班次 shifts \(counts.shifts) \
            · 空置 without people \(counts.emptyHouseholds)
            """
        )
        guard apply else {
            Terminal.tell("只检查，未导入；加 --apply 才导入。/ Only read; add --apply to import.")
            return
        }
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readWrite
        )
        try await store.replaceEstate(EstateImport(records), at: Time.system.now)
        try await store.close()
        Terminal.tell("已导入。/ Imported.")
    }
}
