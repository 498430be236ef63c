import Testing
import Tickets

@testable import Dialogue

/// The rules of DOMAIN 5.1 and the guards of 6.2, one by one.
@Suite("Guards against false alarms")
struct DangerGuardTests {
    @Test(
        "a guard word takes away the danger word it overlaps",
        arguments: [
            "喷水池什么时候开", "院里的喷泉坏了", "喷水壶借一下", "我妈要动手术", "孩子动手能力强", "商场今天爆满",
            "这是爆款", "他留了个爆炸头", "水淹七军是哪一回", "能放烟花吗", "有人抽烟", "烟道串味", "油烟太大",
            "晚上吃火锅", "火车晚点", "买了火龙果", "手机充电到几点", "漏电保护器怎么推", "电击蚊拍坏了", "楼上摔碗",
            "困了", "有困难", "救命稻草", "火大", "气炸了", "热得着火", "忙得冒烟", "笑到晕倒", "着急上火",
            "打人电话是多少", "水淹没问题吧", "汽油的着火点是多少", "我被套路了", "煤气灶打不着火了", "楼下烧烤店冒烟", "他们队今天火爆",
            "小偷家族这部电影真好看", "手机充电到一半", "家里又漏电保护跳了怎么推",
            "消防通道被占", "消防检查什么时候", "高空抛物没人管", "the gas station is closed",
            "my neighbor smokes on the balcony", "fire drill at noon", "电梯报警声响个不停", "电视遥控器找不着了",
            "听说爆管抢修，几点能好", "停车费贵得跟抢劫一样", "the radiator needs bleeding", "my parcel went missing",
            "电梯坏了没人在里面", "楼下烧烤油烟从窗户灌进来", "卫生间天花板往下掉水珠", "被子让烟头烫了个洞", "保安说我的车压了黄线",
            "喷泉池孩子掉进去过", "弱电箱进水了，没网", "停电到几点啊，我家有鱼缸", "楼上睡不着觉都来找我", "雨水管断了一节",
            "门坏了，门倒在地上", "一张门卡五十块，简直是抢劫", "报警两次楼上还是吵", "厨房排气扇漏气", "孩子手被蚊子咬了",
            "手推车卡在电梯门槛", "狗狗挣脱绳子跑丢了", "孩子轮滑摔了两跤，地面有坑",
        ]
    )
    func guards(_ text: String) throws {
        for matter in try ShippedRules.matters(text) {
            #expect(matter.urgency != .emergency)
            #expect(matter.emergency == nil)
        }
    }

    @Test(
        "another danger in the same message still alarms",
        arguments: [
            "弱电箱旁边的配电箱冒火花了", "睡不着，一直闻到煤气味", "雨水管断了砸到人，流血了", "电动车充电到一半着火了",
            "报警多次了，现在又打起来了", "我家孩子找不着了", "奶奶找不着了，早上出门到现在", "门倒在地上压着人了，快来", "老人已经摔了，在楼梯口起不来",
            "求你们救救我们，我们被困在电梯里",
            "老人被电动车撞了，流血", "电梯报警声一直响，里面有人出不来", "我被电瓶车电到了", "我妈出门好久没回来，她有老年痴呆", "晚上吃火锅的时候厨房着火了",
            "水从窗户灌进来了", "天花板往下掉水泥块", "开水把孩子烫着了", "小孩掉进喷泉池里了", "孩子被车压了腿",
            "喷水池旁边有人打起来了", "困了想睡觉结果闻到煤气味", "以为着火了，结果真着火了",
        ]
    )
    func another(_ text: String) throws {
        #expect(try ShippedRules.matters(text).contains { $0.urgency == .emergency })
    }

    @Test(
        "dangers said in other words",
        arguments: [
            "烟灌满了整个楼道", "强电井没锁，小孩在里面玩", "供热井往外喷蒸汽", "水从筒灯里哗哗往下淌", "窗户限位器断了，我家孩子两岁，会爬",
            "高层玻璃不断爆裂坠落", "栏杆松动，大家别靠上去", "我在梯里，灯灭了，它不走了", "灶没点，厨房有臭鸡蛋味，开窗散了又来",
            "管道井里冒白烟，有塑料烧糊的味道", "顶楼冒黑烟，能看到火苗，谁打119了？", "外墙石材刚掉下来一块，物业拍张照就走了，还有几块悬着",
            "煤气管让老鼠咬破了，一屋子味道", "变压器轰的一声冒火了", "电梯掉了两层，门打不开，我们在里面", "洗衣机一碰就麻", "有个人翻我家阳台进来了",
            "楼上往下扔砖头，底下有孩子", "孩子吞了一颗纽扣电池", "扶梯把孩子的鞋绞进去了", "我爸胸口疼得说不出话，快来人", "挡土墙裂了，土往下滑",
            "门锁被撬，里面有动静", "爷爷出去遛弯，三个小时没回来", "狼狗挣开绳子冲我孩子来了", "水从配电箱里往外流", "外机挂在半空，底下有人走",
            "someone is climbing onto my balcony right now", "our ceiling is caving in",
            "grandma wandered off and we can't find her",
            "smell gas by the stove what do i do", "bare wires exposed where children play",
            "右梯里面关着两个小孩", "电瓶鼓包了，烫手，还冒气", "消防栓被车撞断了，水喷得老高，商铺进水了", "灶没点，屋里一股臭鸡蛋味",
            "bricks are dropping off the wall onto the sidewalk",
            "manhole cover gone, open hole in the road",
        ]
    )
    func otherWords(_ text: String) throws {
        #expect(try ShippedRules.matters(text).contains { $0.urgency == .emergency })
    }

    @Test(
        "what is told with what came after it is asked about, and alarms when it happens again",
        arguments: [
            ("孩子被狗咬了，打了五针疫苗，狗主人一分没付", false), ("保安动手打人，派出所调解过，连句道歉都没有", false),
            ("电梯困人，事后没人道歉", false), ("打过疫苗了，现在那条狗又在咬人", true),
            ("上次的医药费还没赔，楼上刚刚又砸下来一块砖，砸到人了", true),
        ]
    )
    func aftermath(_ text: String, alarms: Bool) throws {
        let matters = try ShippedRules.matters(text)
        #expect(matters.contains { $0.urgency == .emergency } == alarms)
        #expect(matters.contains { $0.emergency != nil })
    }

    @Test(
        "what is said for fun is asked about, unless it is now",
        arguments: [
            ("着火了着火了 哈哈逗你玩", false), ("救命啊 谁家有酱油借我一点😂", false), ("抢车位抢得头破血流 我是说比喻啊", false),
            ("现在厨房着火了 别哈哈了", true),
        ]
    )
    func jests(_ text: String, alarms: Bool) throws {
        #expect(try ShippedRules.matters(text).contains { $0.urgency == .emergency } == alarms)
    }

    @Test(
        "a danger that has come about alarms, asked about or not",
        arguments: [
            ("插座冒烟了怎么办", true), ("老人触电了怎么办", true), ("宝宝误食了老鼠药 咋办", true),
            ("误食老鼠药怎么处理", false), ("电梯困人怎么办", false), ("楼上在往下扔刀你们管不管", true),
            ("外墙是不是要掉下来了", true), ("真的着火了 没开玩笑", true), ("没气味了 谢谢", false),
            ("跟你们打交道真累", false), ("去年外墙突然掉砖", false), ("电动车着火一般怪谁 我就问问", false),
            ("Wires are sparking over the path where children walk to school", true),
            ("what should I do if my child swallows a battery", false),
        ]
    )
    func happened(_ text: String, alarms: Bool) throws {
        #expect(try ShippedRules.matters(text).contains { $0.urgency == .emergency } == alarms)
    }

    @Test(
        "danger that no single word tells alarms by its points",
        arguments: [
            "屋里一股子怪味 越闻越晕 我把窗都开开了", "有个大姐趴在长椅上怎么推都不醒 手冰凉",
            "hose came off behind the hob, hissing, my head is spinning",
        ]
    )
    func counted(_ text: String) throws {
        #expect(try ShippedRules.matters(text).contains { $0.urgency == .emergency })
    }

    @Test(
        "a clear danger alarms however kindly it is told",
        arguments: [
            "我要自杀", "我要轻生", "您好，我是业主，晚上打扰了，麻烦你们，应该是电梯困人了，谢谢",
            "谢谢你们上个月来修，现在又闻到煤气", "麻烦帮忙看下，晚上马桶水管爆了，地漏堵",
            "瓦斯味超濃的 地下停車場這邊 是不是挖到管子了", "有人翻进二楼阳台了！我看着他进去的",
            "醉汉在我家门口踹门，手里好像有刀", "您好麻烦您了 我妈在浴室摔倒起不来了 谢谢",
            "请问一下 厨房里面有嘶嘶声，一股臭鸡蛋的味道，麻烦你们派人来看看好吗，谢谢", "麻烦问下，小区泳池有个小孩沉下去了没上来",
            "外面有个人一直在拧我家的门把手，我一个人在家，麻烦保安过来一下", "泳池沉了个人",
            "hello, sorry to bother you, could you please send someone, my father collapsed in the lobby, thank you",
        ]
    )
    func kindlyTold(_ text: String) throws {
        #expect(try ShippedRules.matters(text).contains { $0.urgency == .emergency })
    }

    @Test(
        "a clear denial is no danger, whatever stands around it",
        arguments: [
            "现在没有煤气味", "我家没着火！", "电梯没困人，就是门关不上", "no gas smell in my kitchen right now",
            "nobody is trapped, the lift is just slow",
        ]
    )
    func denials(_ text: String) throws {
        #expect(try ShippedRules.matters(text).allSatisfy { $0.urgency != .emergency })
    }

    @Test(
        "words that mean danger only together are asked about, or no danger, where nothing else tells of it",
        arguments: [
            ("楼顶风机咯吱咯吱响 估计皮带松了 上去紧一下呗", EmergencyFinding.Certainty?.some(.doubtful)),
            ("东坑镇角社村下水道堵塞多年，一下大雨污水就漫进居民家里", .doubtful),
            ("shower drain is slow, water stands up to my ankles", .doubtful),
            ("前台那小姑娘翻白眼我可看见了 问个事跟欠她钱一样", nil),
        ]
    )
    func unsupported(_ text: String, certainty: EmergencyFinding.Certainty?) throws {
        let found = try #require(try ShippedRules.matters(text).first)
        #expect(found.emergency?.certainty == certainty)
        #expect(found.explanation.guards.contains { $0.reason == .unsupported })
    }

    @Test(
        "what is over, or nearly was, is asked about once and alarms nobody",
        arguments: ["厨房刚才着火了，已经灭了", "差点触电", "幸好煤气没有泄漏爆炸"]
    )
    func doubtful(_ text: String) throws {
        let found = try ShippedRules.matters(text)
        #expect(found.allSatisfy { $0.urgency != .emergency })
        #expect(found.contains { $0.emergency?.certainty == .doubtful })
    }

    @Test(
        "what is past raises no alarm",
        arguments: [
            "上个月楼下着火了", "去年电梯困过人", "前年有人跳楼", "上周小偷进过我家", "昨天晚上有人打架 已经报警处理了",
            "there was a break-in last month, please add cameras",
        ]
    )
    func past(_ text: String) throws {
        #expect(try ShippedRules.matters(text).allSatisfy { $0.urgency != .emergency })
    }

    @Test(
        "questions and knowledge raise no alarm without a sign of the present",
        arguments: [
            "电梯困人怎么办", "怎么预防火灾", "灭火器在哪", "消防演练几点", "煤气泄漏怎么处理", "触电急救有培训吗",
        ]
    )
    func questions(_ text: String) throws {
        #expect(try ShippedRules.matters(text).allSatisfy { $0.urgency != .emergency })
    }

    @Test(
        "speaker, now, strength and exclamation beat the question form",
        arguments: [
            "我家着火了怎么办", "电梯里现在困着人怎么办", "煤气味好浓怎么办", "楼下着火怎么办！",
            "we are stuck in the lift, what should we do",
        ]
    )
    func present(_ text: String) throws {
        #expect(try ShippedRules.matters(text).contains { $0.urgency == .emergency })
    }

    @Test(
        "danger told in everyday words alarms",
        arguments: [
            "楼上空调外机支架断了一半 随时会砸下来", "我婆婆在卫生间滑倒了 起不来 叫不醒", "电线掉在水坑里了 小孩在旁边踩水",
            "电梯里关了个老人 按铃没人理", "地下车库进水 水都到膝盖了", "厨房闻着像天然气漏了 头有点晕", "家里进贼了 人还在屋里",
            "我女儿五岁 在小区里找不到了", "有个小孩爬到窗户外面去了", "喝了自来水全家拉肚子呕吐",
            "the elevator is stuck between floors and we are inside",
            "my grandmother fell and can't get up", "sparks are coming out of the breaker box",
            "独居老人两天没出门了敲门没反应", "阳台玻璃掉下去差点砸到人，还有半块挂着",
            "Water is pouring through the ceiling light",
            "a big branch is about to fall on the sidewalk",
            "water is gushing out of the ceiling light",
        ]
    )
    func everyday(_ text: String) throws {
        #expect(try ShippedRules.matters(text).contains { $0.urgency == .emergency })
    }

    @Test("a person in danger always alarms", arguments: ["救命", "救命啊我在3栋", "SOS", "help!", "ＨＥＬＰ"])
    func always(_ text: String) throws {
        #expect(try ShippedRules.matters(text).contains { $0.urgency == .emergency })
        #expect(try ShippedRules.catalogue().recognizer.quickDanger(text))
    }

    @Test("the quick look sees danger and passes by the rest")
    func quick() throws {
        let recognizer = try ShippedRules.catalogue().recognizer
        #expect(recognizer.quickDanger("我家着火了"))
        #expect(recognizer.quickDanger("小孩反锁在屋里了"))
        #expect(!recognizer.quickDanger("厨房水管漏水"))
        #expect(!recognizer.quickDanger("晚上吃火锅"))
    }
}
