import type { Verdict } from '../../analysis/assertion/verdict.ts'
import type { Convention } from '../../analysis/indicator/definition.ts'
import { INTERVAL_NOTE } from './desk-interval-note.ts'

/** The result page. */
export const DESK_RESULT_ZH = {
  results: {
    titleYear: {
      overall: (year: string) => `${year}年公众满意度`,
      department: (year: string) => `${year}年履职情况群众满意度`,
    },
    title: { overall: '公众满意度', department: '履职情况群众满意度' },
    asked: (question: string) => `问的是：${question}`,
    filter: '选择期间和范围',
    presets: { year: '今年', month: '本月', today: '今天' },
    from: '从',
    to: '到',
    type: '范围',
    allTypes: '全部活动',
    apply: '查看',
    period: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),

    rateLabel: '满意率',
    indexLabel: '满意度指数',
    meanLabel: '平均分',
    conventions: {
      top_two: '非常满意＋满意',
      including_basic: '非常满意＋满意＋基本满意',
      index: '满意度指数',
      mean: '五分制平均分',
    } satisfies Record<Convention, string>,
    weights: (weights: string) => `权重 ${weights}`,
    base: (satisfied: string, valid: string) => `${valid} 份有效评价中 ${satisfied} 份`,
    baseOnly: (valid: string) => `依据 ${valid} 份有效评价`,

    headline: (reached: boolean, verdict: Verdict | null, target: string) =>
      `${reached ? '达到' : '未达到'}目标 ${target}${HEADLINE_ZH[`${reached}/${verdict}`] ?? ''}`,
    reachedQuestion: '达到目标了吗',
    reached: { yes: '达到', no: '未达到', none: '无法比较' },
    reachedNote: (target: string) => `目标 ${target}，按未舍入的数比较`,
    provenQuestion: '得到证明了吗',
    verdicts: {
      demonstrated: '已证明达到目标',
      not_demonstrated: '尚未证明',
      refuted: '已证明未达到目标',
    } satisfies Record<Verdict, string>,
    verdictNone: '不适用',
    verdictNoneNote: '指数和平均分不做达标检验',
    clusteredNote: (clusters: string, lower: string, upper: string) =>
      `按 ${clusters} 个场次或开放日聚类检验，95% 单侧界 ${lower}%–${upper}%`,
    exactNote: (lower: string, upper: string) =>
      `按单份评价精确检验，95% 单侧界 ${lower}%–${upper}%`,
    scoreQuestion: '指标得分',
    scoreOf: (points: string) => `满分 ${points} 分`,

    interval: '95% 置信区间（Wilson）',
    intervalNote: INTERVAL_NOTE.zh,
    intervalByClusters: '已考虑同场、同日的人想法相近',
    weightedName: '按参加人次加权',
    weightedNote: (coverage: string) => `代表 ${coverage} 的人次`,
    intervalText: (lower: string, upper: string) => `95% 置信区间 ${lower}%–${upper}%`,
    target: '目标',
    ruler: (rate: string, lower: string, upper: string, target: string) =>
      `满意率 ${rate}%，95% 置信区间 ${lower}% 到 ${upper}%，目标 ${target}%`,

    levelsTitle: '五级评价',
    levelsNote: '占有效评价的比例；各项分别舍入，合计不强凑 100%',
    levelNames: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
    level: '等级',
    count: '份数',
    share: '占比',
    validTotal: '有效合计',
    outside: (notApplicable: string, notAnswered: string, excluded: string) =>
      `没有计入：未参与或不了解 ${notApplicable} 份，未作答 ${notAnswered} 份，已剔除 ${excluded} 份。`,
    chartLabel: '各等级份数和占比的条形图，数字见旁边的表',

    conventionsTitle: '同一批评价，各种口径',
    conventionsNote: '口径不同，数就不同；它们之间不能换算',
    convention: '口径',
    figure: '结果',
    officialMark: '指标口径',

    scoreTitle: '得分怎么算',
    rules: {
      proportional: '按比例：达到目标得满分，未达到按完成比例得分',
      deduction: '扣分：每低于目标 1 个百分点扣分',
      tiers: '分档：按所在档次得分',
      rate_times_points: '满意率乘以分值',
      interpolation: '区间内插：下限以下 0 分，达标满分',
      qualitative: '定性评定：按档次给分',
    } as Readonly<Record<string, string>>,
    calculationFull: (achieved: string, target: string, score: string) =>
      `${achieved} 达到 ${target}，得 ${score} 分`,
    calculationShare: (points: string, achieved: string, target: string, score: string) =>
      `${points} × ${achieved} ÷ ${target} ＝ ${score} 分`,
    calculationOther: (achieved: string, score: string) => `实际值 ${achieved}，得 ${score} 分`,
    exactUsed: '计算用未舍入的数。',

    sourceTitle: '这个数从哪里来',
    source: {
      definition: '指标',
      convention: '口径',
      question: '问题',
      scope: '范围',
      period: '期间',
      periodNote: '含首尾两日，北京时间，按作答日期',
      base: '依据',
      basis: '文件依据',
      asOf: '统计截至',
      version: (version: number) => `第 ${version} 版`,
      collected: '收集',
      opened: (n: string) => `打开\u00a0${n}\u00a0次`,
      submitted: (n: string) => `提交\u00a0${n}\u00a0份`,
      valid: (n: string) => `有效\u00a0${n}\u00a0份`,
      flagged: '带标记',
      noneFlagged: '没有',
      flaggedOf: (n: string) => `${n} 份有效评价`,
      flagCount: (flag: string, n: string) => `${FLAGS_ZH[flag] ?? flag}\u00a0${n}`,
      several: '一份可能有几个标记',
      without: (n: string, figure: string, shown: string, valid: string) =>
        `不计其中 ${n} 份存疑的：${figure} ${shown}（n\u00a0=\u00a0${valid}）`,
      nothingWithout: (n: string) => `不计其中 ${n} 份存疑的，就没有有效评价了`,
    },
    printFoot: (names: readonly string[], asOf: string) =>
      `${names.join(' · ')} · 统计截至 ${asOf}`,
    download: '下载这张表（CSV）',
    printPage: '打印',

    warningsTitle: '读这个数时要注意',

    emptyTitle: '这段时间还没有评价',
    emptyLead: '三步就能看到第一个数：',
    emptySteps: ['打印海报，贴在出口', '请参观者扫码，约一分钟', '回到这里，几秒钟后就有结果'],
    emptyPoster: (name: string) => `打印“${name}”的海报`,
    emptyPoints: '去做一个二维码',
    emptyOther: '换一段时间或换一个范围看看。',
    reasons: {
      attendance_not_known:
        '口径要求按参加人次加权，但这段时间有评价的活动类型都还没有填写人次。请先填写。',
      index_weight_missing: '口径里有的等级没有写权重，算不出指数。请管理员补上。',
    } as Readonly<Record<string, string>>,
    badFilter: '这个期间看不了，下面是今年的结果',
    badFields: {
      from: '“从”不是有效日期，请按 2026-05-01 这样写。',
      to: '“到”不是有效日期，请按 2026-05-01 这样写。',
      order: '“到”不能早于“从”。',
      type: '没有这个活动类型，请从列表里选。',
      indicator: '没有这个指标，请从上面选。',
      activity: '没有这个活动，请从列表里选。',
      town: '没有这个乡镇，请从列表里选。',
      point: '没有这个采集点，请从列表里选。',
      channel: '没有这个渠道，请从列表里选。',
      group: '没有这个人群，请从列表里选。',
    },
  },
}

/** Marks given at entry, in words. */
const FLAGS_ZH: Readonly<Record<string, string>> = {
  burst: '短时间内集中提交',
  ticket_missing: '没有页面凭证',
  ticket_invalid: '页面凭证无效',
  ticket_expired: '页面打开超过一天',
  clock: '设备时钟偏快',
  late: '隔天补录',
}

const HEADLINE_ZH: Readonly<Record<string, string>> = {
  'true/demonstrated': '，并已得到证明',
  'true/not_demonstrated': '，但样本尚不足以证明',
  'true/refuted': '，但检验结果不支持',
  'false/demonstrated': '，尽管检验认为可以达到',
  'false/not_demonstrated': '，样本还不足以下定论',
  'false/refuted': '，而且样本足以确认',
}
