/// The nouns of places.
enum PlaceWords {
    private static let sharedPlaces = """
        地库 地下室 地下车库 地下停车场 车库 停车场 停车位 车位 车棚 大堂 大厅 门厅 电梯里 电梯间 电梯厅 电梯口 电梯井 电梯机房 电梯轿厢 楼道 楼道口 \
        楼梯 楼梯间 楼梯口 走廊 过道 连廊 消防通道 消防楼梯 天台 楼顶 顶楼 屋顶 屋面 外墙 单元门 单元门口 单元大门 单元口 小区门口 小区大门 小区入口 \
        大门 大门口 东门 南门 西门 北门 正门 侧门 后门 门岗 岗亭 门卫室 保安亭 保安室 监控室 消控室 花园 中心花园 小花园 中庭 中央花园 广场 小广场 \
        游乐场 游乐区 儿童乐园 儿童区 健身区 健身房 篮球场 网球场 羽毛球场 乒乓球室 泳池 游泳池 会所 凉亭 亭子 草坪 绿化带 花坛 垃圾房 垃圾站 垃圾点 \
        垃圾分类点 快递柜 丰巢柜 快递架 充电桩 充电棚 充电站 水泵房 泵房 配电房 配电箱 配电室 弱电箱 弱电井 强电井 水井 管道井 水表井 化粪池 污水井 \
        底商 商铺 围墙 围栏 人行道 主路 坡道 架空层 设备层 避难层 负一层 负二层 负三层 负一楼 负二楼 地下一层 地下二层 出入口 人工湖 水池 喷泉 \
        信报箱 服务中心 活动室 图书室 母婴室 公共厕所 公厕 garage basement lobby stairwell stairs staircase \
        corridor hallway rooftop roof playground garden gym pool clubhouse carport \
        courtyard driveway gatehouse
        """
    private static let homePlaces = """
        厨房 卫生间 厕所 洗手间 浴室 淋浴间 淋浴房 阳台 客厅 餐厅 主卧 次卧 卧室 书房 儿童房 老人房 客房 玄关 飘窗 主卫 客卫 次卫 公卫 衣帽间 \
        储物间 保姆房 露台 阁楼 洗衣房 入户门 kitchen bathroom washroom bedroom balcony shower study
        """
    private static let sharedPhrases = [
        "car park", "parking lot", "lift lobby", "elevator lobby", "main gate", "main entrance",
        "fire exit",
        "swimming pool", "parking garage", "guard house", "bike shed",
    ]
    private static let homePhrases = [
        "living room", "dining room", "master bedroom", "guest room", "laundry room",
    ]

    /// Words that hold a place but name none.
    private static let others = ["广场舞", "封阳台", "停车位费", "车位费", "车位租", "会所费"]

    private static let home = names(homePlaces) + homePhrases
    private static let shared = names(sharedPlaces) + sharedPhrases

    /// All of them, for one automaton: those of the home, those of the estate, and those that name no place.
    static let words = home + shared + others

    /// Where the place of a word is; nil for a word that names none.
    ///
    /// - Parameter word: its position in `words`.
    /// - Returns: at home or on the estate.
    static func kind(of word: Int) -> PlaceMention.Kind? {
        if word < home.count { return .home }
        return word < home.count + shared.count ? .shared : nil
    }

    private static func names(_ list: String) -> [String] {
        list.split(separator: " ").map(String.init)
    }
}
