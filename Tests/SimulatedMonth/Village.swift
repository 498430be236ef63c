import TicketStore
import Tickets

/// An estate of 2,000 flats and the office that looks after it.
struct Village {
    /// Somebody with an account on the platform.
    struct Resident {
        /// The name, which is also the account.
        let name: String
        /// The flat.
        let home: Place
    }

    /// One owner a flat.
    let residents: [Resident]
    /// The office.
    let staff: [PersonRecord]
    private let cast: Office

    /// Builds 20 buildings of 2 units, 25 floors and 2 flats a floor.
    init(cast: Office) {
        self.cast = cast
        var residents: [Resident] = []
        for building in 1...20 {
            for unit in 1...2 {
                for floor in 1...25 {
                    for door in 1...2 {
                        let home = Place(
                            building: "\(building)",
                            unit: "\(unit)",
                            room: "\(floor)0\(door)"
                        )
                        residents.append(
                            Resident(name: "业主\(residents.count + 1)", home: home)
                        )
                    }
                }
            }
        }
        self.residents = residents
        staff = Self.posts.map { post in
            PersonRecord(
                key: "staff:\(post.name)",
                name: post.name,
                role: post.role,
                phone: nil,
                buildings: post.buildings.map { "\($0)" },
                accounts: [cast.account(of: post.name)]
            )
        }
    }

    /// What is imported on the first day.
    var estate: EstateImport {
        let owners = residents.enumerated().map { position, resident in
            PersonRecord(
                key: "home:\(position)",
                name: resident.name,
                role: .owner,
                phone: "1390000\(1000 + position)",
                households: [resident.home],
                accounts: [cast.account(of: resident.name)]
            )
        }
        return EstateImport(households: residents.map(\.home), people: staff + owners)
    }

    private static let posts: [(name: String, role: Role, buildings: [Int])] =
        [
            ("前台甲", .frontDesk, []), ("前台乙", .frontDesk, []), ("片区助理", .districtAssistant, []),
            ("值班助理", .dutyAssistant, []), ("维修领班", .engineeringLead, []),
            ("保安队长", .security, []), ("保安夜班", .security, []), ("保洁主管", .cleaning, []),
            ("客服经理", .customerServiceManager, []), ("项目经理", .projectManager, []),
            ("品质副经理", .qualityDeputyManager, []), ("策划部", .planningDepartment, []),
            ("财务部", .finance, []),
        ]
        + (1...4).map { ("管家\($0)", .areaButler, Array(($0 * 5 - 4)...($0 * 5))) }
        + (1...8).map { ("维修工\($0)", .repairWorker, []) }
}
