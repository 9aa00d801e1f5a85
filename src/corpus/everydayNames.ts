/**
 * Full names that are also everyday words or ends of words (全市中区域, 高新城区, 沿海城区): they count only where their city
 * is meant. Names of two characters (示范县, 范县) are held to the same without being listed.
 */
export const EVERYDAY_FULL: ReadonlySet<string> = new Set(
  (
    "城区 郊区 矿区 东区 西区 新市区 新城区 老城区 海城区 江城区 山城区 城中区 城东区 城西区 城北区 市中区 市南区 市北区 " +
    "新兴区 新建区 港口区 河口区 运河区 资源县 合作市"
  ).split(" "),
);

/** Short names that are also everyday words: they stand for a place only in a list of places (海曙、江北、北仑). */
export const EVERYDAY_SHORT: ReadonlySet<string> = new Set(
  (
    "合作 比如 南部 解放 东方 前进 友好 友谊 通道 平安 中方 安定 安康 延长 新兴 万年 南岸 大名 富裕 复兴 清新 宏伟 平定 振兴 三元 大同 " +
    "互助 平和 当阳 三门 二七 台前 丰满 永新 二道 无为 定远 大兴 江岸 安居 镇远 上高 天元 八步 大足 上思 始兴 正安 资源 和平 港口 公安 " +
    "共和 光明 运河 东风 光泽 会同 工农 清水 前锋 长子 芙蓉 洞口 太和 石门 大方 新华 威信 莲花 名山 桃源 石棉 双桥 文峰 高台 九龙 民权 " +
    "小店 同心 灯塔 天涯 七星 海棠 回民 黑水 鼓楼 大通 麒麟 新民 富民 清流 水城 紫金 老城 爱民 新星 天心 铜鼓 民乐 兴业 大厂 盐池 大安 " +
    "金牛 石鼓 集贤 梨树 大田 双塔 政和 鸡冠 集美 盐田 牧野 乐业 天长 船山 城厢 安宁 新建 建设 红旗 胜利 朝阳 团结 中原 河东 河西 江南 " +
    "江北 江海 海港 中山 凤凰 文成 文昌 双流 永安 永康 江山 开化 龙泉 平湖 上城 下城 上街 城中 城东 城西 城北 城关 市中 市南 市北 东城 西城 山城 " +
    "古城 新城 新市 新都 新和 新会 路南 路北 桥东 桥西 道里 道外 正定 定安 高明 高密 大关 大新 大化 修文 武功 中站 立山 和静 兴国 泰和 " +
    "兴文 向阳 长治 长安 港南 港北 合水 连江 海南州"
  ).split(" "),
);
