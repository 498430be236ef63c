import Tickets

/// Finds whom of the staff a complaint is about, by a full name or by surname and occupation (保安老王, 王保安).
enum AccusedFinder {
    private static let occupations: [(words: [String], role: Role)] = [
        (["保安", "门卫", "秩序员", "安保", "guard"], .security),
        (["维修", "师傅", "水电工"], .repairWorker),
        (["保洁", "清洁工"], .cleaning),
        (["前台", "客服"], .frontDesk),
        (["管家"], .areaButler),
    ]
    private static let titles = ["", "小", "老", "姓", "叫"]

    /// The one member of staff that the words name; nil when none or more than one fits.
    static func accused(in text: String, of roster: Roster) -> PersonID? {
        let named = roster.staff.filter { $0.name.count >= 2 && text.holds($0.name) }
        if named.count == 1 { return named.first?.id }
        guard named.isEmpty else { return nil }
        let fitting = roster.staff.filter { person in
            guard let surname = person.name.first,
                let row = occupations.first(where: { $0.role == person.role })
            else { return false }
            return row.words.contains { isNamed(surname, as: $0, in: text) }
        }
        return fitting.count == 1 ? fitting.first?.id : nil
    }

    private static func isNamed(_ surname: Character, as word: String, in text: String) -> Bool {
        titles.contains { title in
            text.holds("\(word)\(title)\(surname)") || text.holds("\(title)\(surname)\(word)")
        }
    }
}
