/// What staff can do to tickets and chats; every one asks `Permission`.
package enum StaffVerb: String, CaseIterable, Codable, BilingualName, Sendable {
    /// 接单
    case accept
    /// 到场
    case arrive
    /// 完工
    case finish
    /// 挂起
    case suspend
    /// 继续
    case resume
    /// 退单
    case reject
    /// 派单, 转派
    case dispatch
    /// 回复
    case reply
    /// 接管
    case takeOver = "take_over"
    /// 结束人工, 交还
    case giveBack = "give_back"
    /// 备注
    case remark
    /// 撤销
    case cancel
    /// 存档
    case archive
    /// 改为投诉, 改为给水
    case reclassify
    /// 加急
    case raiseUrgency = "raise_urgency"
    /// 降级
    case lowerUrgency = "lower_urgency"
    /// 收到
    case acknowledge
    /// 误报
    case falseAlarm = "false_alarm"
    /// 绑定
    case bind
    /// 非物业职责
    case declareOutside = "declare_outside"
    /// 调查, 原因, 方案, 整改, 预防, 开工 …
    case stage
    /// 有效, 无效
    case judge
    /// 定级
    case setLevel = "set_level"
    /// 被投诉人
    case accuse
    /// 书面答复
    case write
    /// 审核书面答复
    case check
    /// 回访
    case visit
    /// 通知, 更正, 撤回, 已恢复, 送达
    case notice
    /// 查看, 为什么
    case see
    /// 延期
    case extend
    /// 报价
    case quote
    /// 报表
    case report
    /// 电话
    case phone
    /// 预约
    case schedule
    /// 出发
    case depart
    /// 用料
    case material
    /// 新建: a matter told by phone or at the counter
    case create
    /// 合并, 拆分
    case merge
    /// 交班
    case closeLog = "close_log"
    /// 批阅
    case reviewLog = "review_log"
    /// 请假, 销假
    case setLeave = "set_leave"
    /// 任命
    case appoint

    /// The row of the table of rights that it asks.
    package var right: Right {
        switch self {
        case .accept, .arrive, .finish, .reject, .quote, .schedule, .depart, .material: .work
        case .suspend, .resume: .suspend
        case .dispatch: .dispatch
        case .reply: .reply
        case .takeOver, .giveBack, .bind: .chat
        case .remark, .see, .phone: .see
        case .stage: .recordSteps
        case .judge: .markInvalid
        case .setLevel, .accuse, .write: .keepComplaint
        case .check: .checkAnswer
        case .visit: .visit
        case .notice: .publishNotice
        case .cancel: .cancel
        case .archive: .archive
        case .reclassify: .classify
        case .raiseUrgency: .raiseUrgency
        case .lowerUrgency: .lowerUrgency
        case .extend: .extendOnce
        case .report: .report
        case .setLeave: .setLeave
        case .appoint: .assignRoles
        case .acknowledge: .acknowledge
        case .falseAlarm: .falseAlarm
        case .declareOutside: .declareOutside
        case .create: .create
        case .merge: .classify
        case .closeLog: .archive
        case .reviewLog: .mergeComplaints
        }
    }

    /// Its name in English.
    package var englishName: String { rawValue.replacing("_", with: " ") }

    /// What it is called, for a refusal.
    package var chineseName: String {
        switch self {
        case .accept: "接单"
        case .arrive: "到场"
        case .finish: "完工"
        case .suspend: "挂起"
        case .resume: "继续"
        case .reject: "退单"
        case .dispatch: "派单"
        case .reply: "回复业主"
        case .takeOver: "接管"
        case .giveBack: "结束人工"
        case .remark: "备注"
        case .cancel: "撤销"
        case .archive: "存档"
        case .reclassify: "改类别"
        case .raiseUrgency: "加急"
        case .lowerUrgency: "降级"
        case .acknowledge: "收到"
        case .falseAlarm: "误报"
        case .bind: "绑定"
        case .declareOutside: "非物业职责"
        case .see: "查看"
        case .extend: "延期"
        case .quote: "报价"
        case .schedule: "预约"
        case .depart: "出发"
        case .material: "用料"
        case .stage: "记录步骤"
        case .judge: "判定有效无效"
        case .setLevel: "定级"
        case .accuse: "记被投诉人"
        case .write: "书面答复"
        case .check: "审核书面答复"
        case .visit: "回访"
        case .report: "报表"
        case .phone: "电话"
        case .notice: "通知"
        case .create: "新建"
        case .merge: "合并、拆分"
        case .closeLog: "交班"
        case .reviewLog: "批阅"
        case .setLeave: "请假登记"
        case .appoint: "任命"
        }
    }
}
