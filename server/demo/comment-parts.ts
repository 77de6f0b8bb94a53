/** Parts that comments are put together from. No names, no figures, nothing about a person. */

/** A visit that families make, or a course that grown-ups take. */
export type Occasion = 'visit' | 'course'

export const OPENERS = {
  visit: [
    '今天',
    '第一次来，',
    '又来了一次，',
    '全家一起来的，',
    '听邻居说起才来，',
    '陪家里老人来的，',
    '带孩子来的，',
    '路过看了看，',
    '说实话，',
    '总的来说，',
    '没想到',
  ],
  course: [
    '这次',
    '第一次参加，',
    '听村里说了才报的名，',
    '同村的几个一起来的，',
    '单位组织来的，',
    '说实话，',
    '总的来说，',
    '没想到',
  ],
} as const

/** What there is to praise, by activity type. */
export const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  museum_visit: [
    '科技馆',
    '展厅',
    '互动展品',
    '地震小屋',
    '球幕影院',
    '机器人展台',
    '声光电展区',
    '馆里的讲解',
  ],
  caravan: ['科普大篷车', '车载展品', '大篷车上的小实验', '流动的科技馆', '送到家门口的展品'],
  touring_museum: ['流动科技馆', '巡展', '这次展出的展品', '声音和光的展区', '巡展的讲解'],
  museum_activity: ['科学课', 'VR体验', '动手环节', '机器人课', '老师带的小实验', '小组任务'],
  experiment_show: [
    '实验秀',
    '液氮实验',
    '大气压的实验',
    '会跳舞的盐',
    '台上的互动',
    '最后那个泡沫实验',
  ],
  talk: ['讲座', '体验课', '老师举的例子', '现场演练', '灭火器的演示', '最后的问答'],
  campaign: ['宣传活动', '展板', '现场咨询', '发的资料', '科普展台', '现场的小实验'],
  fair: ['科普摊位', '集上的展台', '庙会上的科普区', '猜谜和小实验', '现场的义诊'],
  volunteering: ['志愿者', '上门服务', '教用手机', '修家电的师傅', '果树修剪指导', '义诊'],
  city_caravan: ['市里的大篷车', '大篷车展品', '航天模型', '讲解员的介绍', '车上的互动项目'],
  skills_training: ['培训', '老师讲课', '实操课', '课程安排', '操作练习', '教材'],
  farm_training: ['培训', '专家讲课', '地头指导', '病虫害那一节', '现场示范', '发的技术资料'],
}

export const VERDICTS = {
  visit: [
    '很好',
    '非常好',
    '挺不错',
    '讲得明白',
    '很有意思',
    '看得懂',
    '让人长见识',
    '比想象的好',
    '安排得周到',
    '很接地气',
    '孩子喜欢',
    '老人也能听懂',
    '很贴心',
    '值得一来',
  ],
  course: [
    '很好',
    '非常好',
    '挺不错',
    '讲得明白',
    '听得懂',
    '学到了真东西',
    '实用',
    '安排得周到',
    '很接地气',
    '对路子',
    '正是我们需要的',
    '比想象的好',
  ],
} as const

export const DETAILS = {
  visit: [
    '工作人员态度好',
    '讲解员有耐心',
    '秩序也好',
    '地方干净',
    '不懂的地方问了都有人答',
    '还让亲手试了试',
    '现场气氛热闹',
    '离家近',
    '不花钱就能学知识',
    '孩子舍不得走',
    '回去要讲给家里人听',
    '内容年年有更新',
    '道理讲得浅显',
    '比书上好懂',
    '图文都清楚',
  ],
  course: [
    '老师有耐心',
    '手把手地教',
    '不懂的地方问了都有人答',
    '时间安排合适',
    '回去就能用上',
    '资料发得齐',
    '举的例子都是本地的',
    '练习的机会多',
    '讲得浅显',
    '不耽误家里的活',
  ],
} as const

export const CLOSERS = {
  visit: [
    '谢谢工作人员',
    '希望常办',
    '下次还来',
    '给你们点赞',
    '辛苦了',
    '希望多到乡镇来',
    '希望学校也组织来',
    '会推荐给亲戚朋友',
    '支持科普',
  ],
  course: [
    '谢谢老师',
    '希望常办',
    '下次还报名',
    '给老师点赞',
    '辛苦了',
    '希望多来我们村',
    '会叫上邻居一起来',
  ],
} as const

export const WISHES = {
  visit: [
    '建议多一些老年人能用的项目',
    '希望增加农业方面的内容',
    '建议多办几场',
    '如果有停车的地方就更好了',
    '建议提前几天通知',
    '希望展品再多换一换',
    '建议字再大一点',
    '希望有休息的座位',
    '建议多一些能动手的',
    '希望冬天也能组织',
    '希望晚上也办一场',
    '希望给孩子分年龄讲',
    '建议增加饮水点',
    '希望讲解用本地话',
    '希望多安排几辆接送的车',
    '希望周末多一些场次',
  ],
  course: [
    '希望多安排实操',
    '建议把课件发给大家',
    '希望讲慢一点',
    '建议农闲的时候办',
    '希望晚上也能上课',
    '建议分初级和提高班',
    '希望结业后还能问老师',
    '建议把报名方式说清楚',
    '希望教室暖和一点',
    '建议多讲本地的品种',
    '希望办到村里来',
    '建议多办几期',
  ],
} as const

/** What a displeased person writes, by reason. */
export const COMPLAINTS: Readonly<Record<string, readonly string[]>> = {
  broken_exhibit: [
    '好几件展品是坏的',
    '想看的项目停了',
    '按钮按了没反应',
    '贴着维修中的牌子',
    '屏幕黑着没人管',
    '设备一直没修好',
  ],
  hard_to_follow: [
    '讲得太快',
    '听不懂',
    '术语太多',
    '后排听不清',
    '讲的人自己也不太熟',
    '照着稿子念',
    '听着走神',
  ],
  crowded: ['排队太久', '人太多', '挤得看不见', '热门项目轮不上', '等了好半天', '里面又闷又热'],
  attitude: ['问话没人理', '态度有点冷', '催着走', '说话不太耐烦', '找不到工作人员'],
  environment: ['卫生间不干净', '地上有垃圾', '屋里太冷', '灯光太暗', '座位不够'],
  inconvenient: [
    '时间正赶上农忙',
    '通知得太晚',
    '路太远',
    '没有班车',
    '上班的人来不了',
    '说好的时间又改了',
  ],
  other: ['跟宣传的不太一样', '内容有点少', '没什么新东西', '一会儿就结束了', '走了个过场'],
}

export const REMEDIES = [
  '请尽快改进',
  '希望能重视',
  '下次注意一下',
  '建议多安排人',
  '希望早点通知',
  '不然白跑一趟',
  '有点失望',
  '总体还行',
  '工作人员倒是尽力了',
  '其他都可以',
] as const

export const ENGLISH_PRAISE = [
  'A lovely small museum, the children did not want to leave.',
  'Friendly staff and clear explanations.',
  'Well worth a stop on the way to the Danxia hills.',
  'Good hands-on exhibits; more English labels would help.',
  'Free, clean and fun.',
] as const

export const ENGLISH_COMPLAINTS = [
  'Some exhibits were out of order today.',
  'Too crowded to see much, and few English labels.',
  'It was hard to follow without a translation.',
] as const
