import Foundation

/// Reads an office's own lists of buildings, flats, people, staff and shifts, as Excel writes them.
///
/// A list is a CSV file with a row of headings in Chinese or English; which list a file is, its name tells
/// (`people.csv`, `住户.csv`) or else its headings. All lists of a reading are one estate: flats must be in the
/// buildings, people in the flats, shifts in the staff. Nothing is half read: with any fault there are no records.
package enum EstateFolder {
    /// Reads every CSV file of a folder, or the files named.
    ///
    /// - Parameter paths: folders and files; of a folder its own `.csv` files, in the order of their names.
    /// - Returns: the estate, or every fault with file and row.
    package static func read(_ paths: [String]) -> EstateReading {
        var ledger = EstateLedger()
        var files: [EstateFile] = []
        for path in paths {
            for name in csvFiles(at: path, into: &ledger) {
                if let file = load(name, into: &ledger) { files.append(file) }
            }
        }
        return read(files, ledger)
    }

    /// Reads files already in memory.
    ///
    /// Cost is linear in their size: 20,000 rows take well under a second.
    ///
    /// - Parameter files: at most one for each `EstatePart`.
    /// - Returns: the estate, or every fault with file and row.
    package static func read(_ files: [EstateFile]) -> EstateReading {
        read(files, EstateLedger())
    }

    private static func read(_ files: [EstateFile], _ found: EstateLedger) -> EstateReading {
        var ledger = found
        let sheets = sheets(of: files, into: &ledger)
        var buildings = BuildingList(sheets[.buildings], into: &ledger)
        let households = HouseholdList(
            sheets[.households],
            buildings: &buildings,
            into: &ledger
        )
        let people =
            sheets[.households] == nil
            ? nil : PeopleList(sheets[.people], households: households, into: &ledger)
        var staff = StaffList(sheets[.staff], buildings: buildings, into: &ledger)
        if sheets[.staff] != nil {
            staff.addShifts(sheets[.shifts], into: &ledger)
            staff.addDeputies(sheets[.staff], into: &ledger)
            staff.addAbsences(sheets[.absences], into: &ledger)
        }
        guard ledger.problems.isEmpty, let people else {
            return EstateReading(records: nil, problems: ledger.problems, notices: ledger.notices)
        }
        let records = EstateRecords(
            buildings: buildings.names,
            households: households.places,
            people: people.residents,
            staff: staff.members
        )
        return EstateReading(records: records, problems: [], notices: ledger.notices)
    }

    private static func sheets(
        of files: [EstateFile],
        into ledger: inout EstateLedger
    ) -> [EstatePart: EstateSheet] {
        var sheets: [EstatePart: EstateSheet] = [:]
        var seen: Set<EstatePart> = []
        for file in files {
            let named = EstatePart.named(by: file.name)
            guard let sheet = EstateSheet.read(file, into: &ledger) else {
                if let named { seen.insert(named) }
                continue
            }
            if let other = sheets[sheet.part] {
                let word = sheet.part.chineseName
                let fault = CellFault(
                    "与\(other.file)都是\(word)清单，只留一个",
                    "lists \(sheet.part.rawValue), as \(other.file) does; keep one"
                )
                ledger.fault(fault, in: file.name)
            }
            sheets[sheet.part] = sheet
            seen.insert(sheet.part)
        }
        // Where nothing could be read, that is told already.
        let parts = files.isEmpty ? [] : EstatePart.allCases
        for part in parts where part.isRequired && !seen.contains(part) {
            let fault = CellFault(
                "缺少\(part.chineseName)清单 \(part.rawValue).csv",
                "the list of \(part.rawValue) is missing"
            )
            ledger.fault(fault, in: "\(part.rawValue).csv")
        }
        return sheets
    }

    private static func csvFiles(at path: String, into ledger: inout EstateLedger) -> [String] {
        var isFolder: ObjCBool = false
        let name = URL(fileURLWithPath: path).lastPathComponent
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            ledger.fault(CellFault("没有这个文件", "there is no such file"), in: name)
            return []
        }
        guard isFolder.boolValue else { return [path] }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: path)
            let lists = names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }
            if lists.isEmpty {
                let fault = CellFault("文件夹里没有 CSV 文件", "the folder has no CSV file")
                ledger.fault(fault, in: name)
            }
            return lists.sorted().map { path + "/" + $0 }
        } catch {
            ledger.fault(unreadable(error), in: name)
            return []
        }
    }

    private static func load(_ path: String, into ledger: inout EstateLedger) -> EstateFile? {
        let url = URL(fileURLWithPath: path)
        do {
            let handle = try FileHandle(forReadingFrom: url)
            let data = try handle.read(upToCount: EstateLimits.fileBytesMax + 1) ?? Data()
            try handle.close()
            return EstateFile(name: url.lastPathComponent, bytes: Array(data))
        } catch {
            ledger.fault(unreadable(error), in: url.lastPathComponent)
            return nil
        }
    }

    private static func unreadable(_ error: any Error) -> CellFault {
        CellFault("读不了：\(error.localizedDescription)", "unreadable: \(error.localizedDescription)")
    }
}
