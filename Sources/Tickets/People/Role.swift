/// What a person is to the project; given by the office, never claimed in a chat (DOMAIN 2.1).
package enum Role: String, CaseIterable, Codable, Sendable {
    /// Wrote to the desk but is bound to no household yet.
    case guest
    /// 业主
    case owner
    /// 租户
    case tenant
    /// 客服前台
    case frontDesk = "front_desk"
    /// 大区物业助理
    case districtAssistant = "district_assistant"
    /// 当值助理
    case dutyAssistant = "duty_assistant"
    /// 区域客服管家
    case areaButler = "area_butler"
    /// 物管员
    case propertyOfficer = "property_officer"
    /// 业务员
    case serviceClerk = "service_clerk"
    /// 维修领班
    case engineeringLead = "engineering_lead"
    /// 维修工
    case repairWorker = "repair_worker"
    /// 秩序维护
    case security
    /// 保洁、绿化
    case cleaning
    /// 客户服务经理
    case customerServiceManager = "customer_service_manager"
    /// 分管品质副经理
    case qualityDeputyManager = "quality_deputy_manager"
    /// 管理处经理
    case projectManager = "project_manager"
    /// 管理策划部
    case planningDepartment = "planning_department"
    /// 财务部
    case finance

    /// Whether the person works for the company.
    package var isStaff: Bool {
        switch self {
        case .guest, .owner, .tenant: false
        case .frontDesk, .districtAssistant, .dutyAssistant, .areaButler, .propertyOfficer,
            .serviceClerk, .engineeringLead, .repairWorker, .security, .cleaning,
            .customerServiceManager, .qualityDeputyManager, .projectManager, .planningDepartment,
            .finance:
            true
        }
    }

    /// Whether the person is a manager, who gets pings and approves.
    package var isManager: Bool {
        switch self {
        case .customerServiceManager, .qualityDeputyManager, .projectManager, .planningDepartment:
            true
        case .guest, .owner, .tenant, .frontDesk, .districtAssistant, .dutyAssistant, .areaButler,
            .propertyOfficer, .serviceClerk, .engineeringLead, .repairWorker, .security, .cleaning,
            .finance:
            false
        }
    }

    /// The trade's word, in Chinese.
    package var chineseName: String {
        switch self {
        case .guest: "访客"
        case .owner: "业主"
        case .tenant: "租户"
        case .frontDesk: "客服前台"
        case .districtAssistant: "大区物业助理"
        case .dutyAssistant: "当值助理"
        case .areaButler: "区域客服管家"
        case .propertyOfficer: "物管员"
        case .serviceClerk: "业务员"
        case .engineeringLead: "维修领班"
        case .repairWorker: "维修工"
        case .security: "秩序维护"
        case .cleaning: "保洁绿化"
        case .customerServiceManager: "客户服务经理"
        case .qualityDeputyManager: "品质副经理"
        case .projectManager: "项目经理"
        case .planningDepartment: "管理策划部"
        case .finance: "财务部"
        }
    }
}
