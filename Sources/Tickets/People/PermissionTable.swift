/// The table of rights as it can be read beside the paper; `Permission` asks it.
package enum PermissionTable {
    /// The table of DOMAIN 2.2, cell by cell.
    static let paper = """
        right              owner front_desk district_assistant area_butler engineering_lead repair_worker customer_service_manager project_manager planning_department finance
        create             own   Y          Y                  Y           Y                -             Y                        Y               Y                   -
        see                own   Y          Y                  own         repair           assigned      Y                        Y               major               charge
        classify           -     Y          Y                  own         -                -             Y                        Y               -                   -
        raise_urgency      -     Y          Y                  Y           Y                -             Y                        Y               Y                   -
        lower_urgency      -     -          -                  -           -                -             A                        A               -                   -
        dispatch           -     Y          Y                  own         repair           -             Y                        Y               -                   -
        work               -     -          -                  own         Y                assigned      -                        -               -                   -
        suspend            -     Y          Y                  -           Y                -             Y                        Y               -                   -
        extend_once        -     -          -                  -           -                -             A                        A               -                   -
        extend_again       -     -          -                  -           -                -             -                        A               A                   -
        reply              -     Y          Y                  own         -                -             Y                        Y               Y                   charge
        cancel             own   Y          Y                  -           -                -             Y                        Y               -                   -
        mark_invalid       -     -          -                  -           -                -             A                        A               A                   -
        visit              -     Y          Y                  own         -                -             Y                        Y               Y                   -
        archive            -     Y          Y                  -           -                -             Y                        Y               -                   -
        reopen             own   Y          Y                  own         -                -             Y                        Y               Y                   -
        lend_key           -     Y          Y                  -           -                -             Y                        Y               -                   -
        use_entrusted_key  -     -          -                  -           -                -             A                        A               -                   -
        open_sealed_key    -     -          -                  -           -                -             -                        A               -                   -
        publish_notice     -     draft      draft              -           -                -             A                        A               -                   -
        propose_event      -     Y          Y                  Y           -                -             Y                        Y               -                   -
        approve_event      -     -          -                  -           -                -             -                        A               -                   -
        approve_event_plan -     -          -                  -           -                -             -                        draft           A                   -
        report             -     day        month              own         repair           -             all                      all             all                 charge
        assign_roles       -     -          -                  -           -                -             -                        Y               Y                   -
        """

    /// The same rows for the roles that the paper describes in 2.1 without a column.
    static let others = """
        right              tenant duty_assistant property_officer service_clerk security cleaning quality_deputy_manager
        create             own    Y              Y                Y             Y        -        Y
        see                own    Y              Y                Y             assigned assigned Y
        classify           -      Y              -                -             -        -        -
        raise_urgency      -      Y              Y                Y             -        -        Y
        lower_urgency      -      -              -                -             -        -        -
        dispatch           -      Y              -                -             -        -        -
        work               -      -              Y                -             assigned assigned -
        suspend            -      Y              -                -             -        -        -
        extend_once        -      -              -                -             -        -        -
        extend_again       -      -              -                -             -        -        -
        reply              -      Y              -                -             -        -        -
        cancel             own    Y              -                -             -        -        -
        mark_invalid       -      -              -                -             -        -        -
        visit              -      Y              Y                -             -        -        -
        archive            -      Y              -                -             -        -        -
        reopen             own    Y              Y                -             -        -        -
        lend_key           -      Y              -                -             -        -        -
        use_entrusted_key  -      -              -                -             -        -        -
        open_sealed_key    -      -              -                -             -        -        -
        publish_notice     -      draft          -                -             -        -        -
        propose_event      -      Y              -                -             -        -        -
        approve_event      -      -              -                -             -        -        -
        approve_event_plan -      -              -                -             -        -        -
        report             -      day            -                -             -        -        all
        assign_roles       -      -              -                -             -        -        -
        """

    /// What 2.1 and the regulations say beside the table.
    static let added = """
        right               front_desk district_assistant duty_assistant area_butler property_officer service_clerk engineering_lead repair_worker security cleaning customer_service_manager quality_deputy_manager project_manager planning_department finance
        chat                Y          Y                  Y              own         Y                Y             -                -             -        -        Y                        -                      Y               -                   -
        acknowledge         Y          Y                  Y              Y           Y                Y             Y                Y             Y        Y        Y                        Y                      Y               Y                   Y
        false_alarm         Y          Y                  Y              -           -                -             Y                -             Y        -        Y                        -                      Y               -                   -
        declare_outside     Y          Y                  Y              -           -                -             -                -             -        -        Y                        -                      Y               -                   -
        record_steps        Y          Y                  Y              own         assigned         assigned      repair           assigned      assigned assigned Y                        -                      Y               Y                   -
        keep_complaint      Y          Y                  Y              own         -                -             -                -             -        -        Y                        -                      Y               Y                   -
        check_answer        -          -                  -              -           -                -             -                -             -        -        A                        -                      A               -                   -
        set_leave           -          -                  -              -           -                -             -                -             -        -        Y                        -                      Y               -                   -
        approve_plan        -          -                  -              -           -                -             -                -             -        -        -                        -                      A               A                   -
        merge_complaints    -          -                  -              -           -                -             -                -             -        -        A                        -                      A               -                   -
        give_personal_data  -          -                  -              -           -                -             -                -             -        -        A                        -                      A               -                   -
        give_to_third_party -          -                  -              -           -                -             -                -             -        -        -                        -                      A               -                   -
        """

    /// Where we leave the paper: the desk enters workers' steps (decision 0008), workers suspend what is theirs (0023), the lead of
    /// repairs visits after repairs (0031).
    static let departures: [Right: [Role: Grant]] = [
        .work: [
            .frontDesk: .yes, .districtAssistant: .yes, .dutyAssistant: .yes,
            .customerServiceManager: .yes, .projectManager: .yes,
        ],
        .suspend: [.repairWorker: .assigned, .security: .assigned, .cleaning: .assigned],
        .visit: [.engineeringLead: .repair],
    ]

    /// Every cell by right and role; what stands nowhere is none.
    static let cells: [Right: [Role: Grant]] = {
        var cells: [Right: [Role: Grant]] = [:]
        for table in [paper, others, added] {
            for (right, row) in read(table) {
                cells[right, default: [:]].merge(row) { first, _ in first }
            }
        }
        for (right, row) in departures {
            cells[right, default: [:]].merge(row) { _, departure in departure }
        }
        return cells
    }()

    /// The cells of a table; rows and columns with a name nobody knows are left out, which a test tells.
    package static func read(_ table: String) -> [Right: [Role: Grant]] {
        let lines = table.split(separator: "\n").map {
            $0.split(separator: " ").map(String.init)
        }
        let roles = (lines.first ?? []).dropFirst().map(Role.init(rawValue:))
        var cells: [Right: [Role: Grant]] = [:]
        for line in lines.dropFirst() {
            guard let name = line.first, let right = Right(rawValue: name) else { continue }
            for (role, cell) in zip(roles, line.dropFirst()) {
                if let role { cells[right, default: [:]][role] = Grant(rawValue: cell) }
            }
        }
        return cells
    }
}
