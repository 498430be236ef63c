import TestKit
import Testing

/// Days in which everybody says anything to everything, at any time: nothing of it breaks the desk.
///
/// Each is a transcript made from a seed; what must be true of a desk is looked at when it ends, as in all transcripts.
@Suite("Random days of a desk")
struct RandomDeskTests {
    private static let header = """
        title: a random day
        clock: 2026-11-27 09:00
        hours: standard
        estate: none
        owner: 王女士, 3-2-1502, 13800001111
        owner: 赵先生, 3-1-301, 13800001112
        owner: 钱女士, 3-1-702, 13800001113
        staff: 周敏, front desk, 13800002222
        staff: 李工, repair worker, 13800003333
        staff: 吴国栋, engineering lead, 13800004444
        staff: 沈慧, customer service manager, 13800005555
        staff: 江振宁, project manager, 13800006666
        ignore: desk, 王女士, 赵先生, 钱女士, 周敏, 李工, 吴国栋, 沈慧, 江振宁

        """
    private static let owners = ["王女士", "赵先生", "钱女士"]
    private static let staff = ["周敏", "李工", "吴国栋", "沈慧", "江振宁"]
    private static let matters = [
        "厨房水管漏水，明天上午有人", "卫生间又漏了，上次修的，随时有人", "3栋停电了", "家里煤气味很大", "投诉保洁三天没来",
        "投诉收费多收，再不处理我就找媒体", "建议加个快递柜", "物业费怎么交", "交房的时候窗户就关不严，保修，随时有人", "满意", "不满意",
        "较满意", "合格", "不合格，还是漏", "催", "取消", "确认撤销", "进度", "不是1502是1503", "转人工", "同意", "不同意",
        "谢谢", "明天下午", "跳过",
    ]
    private static let verbs = [
        "接单", "到场", "完工", "挂起", "继续", "退单", "派单", "回复", "存档", "撤销", "改为投诉", "改为报修", "加急", "降级",
        "非物业职责", "无效", "有效", "定级", "被投诉人", "书面答复", "审核通过", "回访", "延期", "报价", "预约", "合并", "拆分",
        "撤回", "误报", "收到", "查勘", "开工", "方案", "用料", "查看", "时限",
    ]
    private static let arguments = [
        "", "待料 明天到货", "天气 下雨", "李工", "吴国栋 换人", "不满意 电话 还漏", "满意 上门", "L1 说清了", "L3 闹大了",
        "2天 等配件", "80元 换角阀", "已经好了", "明天上午9点到11点", "沈慧", "到 BX-20261127-001",
    ]

    /// A transcript of some days: a line in ten lets time pass, one in twenty kills the bot.
    private static func day(_ seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        func any(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
        var lines: [String] = []
        for _ in 0..<60 {
            let roll = Int.random(in: 0..<100, using: &random)
            if roll < 12 {
                let minutes = [1, 7, 45, 200, 1500].randomElement(using: &random) ?? 1
                lines.append("at +\(minutes)m")
            } else if roll < 17 {
                lines.append("crash")
            } else if roll < 50 {
                lines.append("\(any(owners)): \(any(matters))")
            } else {
                let series = any(["BX", "TS", "FX", "ZX"])
                let number = "\(series)-20261127-00\(Int.random(in: 1...4, using: &random))"
                lines.append("\(any(staff)): \(any(verbs)) \(number) \(any(arguments))")
            }
        }
        return header + lines.joined(separator: "\n") + "\n"
    }

    @Test("Nothing that is said breaks the desk", arguments: 1...12 as ClosedRange<UInt64>)
    func randomDay(seed: UInt64) async throws {
        let transcript = try Transcript.read(Self.day(seed), file: "seed \(seed)")
        var runner = try await TranscriptRunner(transcript, stage: Stage.stage())
        try await runner.run()
    }
}
