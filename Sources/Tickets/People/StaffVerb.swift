/// What staff can do to tickets and chats; every one asks `Permission`.
package enum StaffVerb: String, CaseIterable, Codable, Sendable {
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
    /// 查看, 为什么
    case see
}
