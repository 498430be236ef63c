import Tickets

/// The staff of the estate and when they work.
struct StaffList {
    /// Every member of staff once, in the order of the file.
    private(set) var members: [EstateStaffMember] = []
    private var byLogin: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]

    /// Reads the staff file, checking each building against the list.
    init(_ sheet: EstateSheet?, buildings: BuildingList, into ledger: inout EstateLedger) {
        for row in sheet?.rows ?? [] where !ledger.isFull {
            do throws(CellFault) {
                try add(row, buildings: buildings)
            } catch {
                ledger.fault(error, in: row.file, row: row.number)
            }
        }
    }

    /// Reads the shifts file into the members' shifts.
    mutating func addShifts(_ sheet: EstateSheet?, into ledger: inout EstateLedger) {
        for row in sheet?.rows ?? [] where !ledger.isFull {
            do throws(CellFault) {
                let index = try member(of: row)
                for shift in try ShiftCells.shifts(of: row) {
                    try add(shift, to: index)
                }
            } catch {
                ledger.fault(error, in: row.file, row: row.number)
            }
        }
        for index in members.indices {
            members[index].shifts.sort {
                ($0.weekday, $0.startMinute) < ($1.weekday, $1.startMinute)
            }
        }
    }

    /// Reads who stands in for whom, once every member is known.
    mutating func addDeputies(_ sheet: EstateSheet?, into ledger: inout EstateLedger) {
        for row in sheet?.rows ?? [] where !ledger.isFull && !row[.deputy].isEmpty {
            do throws(CellFault) {
                let index = try member(of: row)
                members[index].deputy = try deputy(in: row, of: index)
            } catch {
                ledger.fault(error, in: row.file, row: row.number)
            }
        }
    }

    /// Reads the file of absences into the members' absences.
    mutating func addAbsences(_ sheet: EstateSheet?, into ledger: inout EstateLedger) {
        for row in sheet?.rows ?? [] where !ledger.isFull {
            do throws(CellFault) {
                let index = try member(of: row)
                let first = try DayCells.day(try row.required(.firstDay))
                let last = try DayCells.day(try row.required(.lastDay))
                guard first <= last else {
                    throw CellFault("结束日期早于开始日期", "the last day is before the first")
                }
                let deputy = row[.deputy].isEmpty ? nil : try deputy(in: row, of: index)
                members[index].absences.append(
                    EstateAbsence(firstDay: first, lastDay: last, deputy: deputy)
                )
            } catch {
                ledger.fault(error, in: row.file, row: row.number)
            }
        }
    }

    /// Who stands in, named by login or by a name that only one has.
    private func deputy(in row: EstateRow, of index: Int) throws(CellFault) -> Int {
        let word = row[.deputy]
        if let found = byLogin[word.lowercased()], found != index { return found }
        guard let indices = byName[word] else { throw unknown(word, among: members.map(\.name)) }
        guard indices.count == 1, indices[0] != index else {
            throw CellFault(
                "代理人“\(word)”不能确定是谁，请写账号；不能代理自己",
                "the deputy \(word) is not clear; give the login, and nobody is their own deputy"
            )
        }
        return indices[0]
    }

    private mutating func add(
        _ row: EstateRow,
        buildings: BuildingList
    ) throws(CellFault) {
        let name = try PersonCells.name(of: row)
        let member = EstateStaffMember(
            name: name,
            role: try PersonCells.role(try row.required(.role)),
            phone: try PersonCells.phone(row[.phone]),
            buildings: try PlaceCells.buildings(row[.buildings]),
            login: try PersonCells.login(row[.login])
        )
        for building in member.buildings where !buildings.contains(building) {
            throw buildings.unknown(building)
        }
        if let login = member.login, let other = byLogin[login] {
            throw CellFault(
                "账号“\(login)”与\(members[other].name)的重复",
                "the login \(login) is \(members[other].name)'s already"
            )
        }
        let isRepeat = byName[name, default: []].contains {
            members[$0].role == member.role && members[$0].phone == member.phone
        }
        if isRepeat {
            throw CellFault("\(name)重复登记", "\(name) is listed twice")
        }
        members.append(member)
        byName[name, default: []].append(members.count - 1)
        if let login = member.login { byLogin[login] = members.count - 1 }
    }

    /// The member of staff a shift row names, by login, else by a name that only one has.
    private func member(of row: EstateRow) throws(CellFault) -> Int {
        let login = row[.login].lowercased()
        let name = row[.name]
        if !login.isEmpty {
            if let index = byLogin[login] { return index }
            throw unknown(row[.login], among: Array(byLogin.keys))
        }
        guard !name.isEmpty else {
            throw CellFault("“姓名”或“账号”没有填", "neither name nor login is there")
        }
        if let index = byLogin[name.lowercased()] { return index }
        guard let indices = byName[name] else {
            throw unknown(name, among: members.map(\.name))
        }
        guard indices.count == 1 else {
            throw CellFault(
                "有\(indices.count)位员工叫\(name)，请加“账号”列",
                "\(indices.count) members of staff are called \(name); give the login"
            )
        }
        return indices[0]
    }

    private func unknown(_ word: String, among known: [String]) -> CellFault {
        guard let near = Spelling.nearest(to: word, among: known) else {
            return CellFault("员工清单里没有“\(word)”", "\(word) is not in the list of staff")
        }
        return CellFault(
            "员工清单里没有“\(word)”，是否应为“\(near)”？",
            "\(word) is not in the list of staff; did you mean \(near)?"
        )
    }

    private mutating func add(_ shift: Shift, to index: Int) throws(CellFault) {
        let overlaps = members[index].shifts.contains {
            $0.weekday == shift.weekday && $0.startMinute < shift.endMinute
                && shift.startMinute < $0.endMinute
        }
        guard !overlaps else {
            let day = Array("一二三四五六日")[shift.weekday - 1]
            throw CellFault(
                "\(members[index].name)周\(day)的班次重叠",
                "two shifts of \(members[index].name) overlap on weekday \(shift.weekday)"
            )
        }
        members[index].shifts.append(shift)
    }
}
