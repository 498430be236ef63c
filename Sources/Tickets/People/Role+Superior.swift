extension Role {
    /// The role one level up, that hears when the person responsible does not move (DOMAIN 1.1, 4.3).
    package var superior: Role {
        switch self {
        case .repairWorker: .engineeringLead
        case .customerServiceManager, .qualityDeputyManager, .finance: .projectManager
        case .projectManager, .planningDepartment: .planningDepartment
        case .guest, .owner, .tenant, .frontDesk, .districtAssistant, .dutyAssistant, .areaButler,
            .propertyOfficer, .serviceClerk, .engineeringLead, .security, .cleaning:
            .customerServiceManager
        }
    }
}
