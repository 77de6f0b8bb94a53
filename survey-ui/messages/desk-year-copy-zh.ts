/** Copying the activities of a year, and choosing the year of the list. */
export const DESK_YEAR_COPY_ZH = {
  years: {
    label: '年份',
    year: (year: string) => `${year}年`,
    empty: (year: string) => `${year}年还没有活动`,
    copy: '从往年复制',
  },
  yearCopy: {
    title: '从往年复制活动',
    lead: '活动和二维码照搬到另一年：日期整周顺移，星期几不变；名称里的年份跟着改；二维码是新的，海报要重新打印。到场人次留空。',
    from: '从哪一年',
    to: '到哪一年',
    show: '列出活动',
    badYears: '请填两个不同的年份，例如 2025 和 2026。',
    empty: (year: string) => `${year}年没有活动可复制。`,
    choose: '复制',
    chooseOne: (name: string) => `复制“${name}”`,
    activity: '活动',
    was: '原来的日期',
    becomes: '新的日期',
    codes: '二维码',
    codesOf: (n: number) => (n === 0 ? '没有' : `${n} 个`),
    testCode: '测试',
    copied: '已复制',
    holidays: '春节、庙会等按农历或节假日的，复制以后请在活动页改日期。',
    submit: (year: string) => `复制到 ${year}年`,
    nothingChosen: '没有勾选要复制的活动。',
    made: (n: number) => `已新建 ${n} 场活动。请逐场看看日期，再打印新的海报。`,
    nothingMade: '勾选的都已经复制过，没有重复新建。',
    seeYear: (year: string) => `看${year}年的活动`,
    undo: '撤销复制',
    undoAdvice: (year: string) =>
      `删除复制到${year}年的活动和二维码。改动过的、已经收到评价（测试的也算）的会保留。`,
    undoConfirm: '确认撤销',
    undone: (undone: number, kept: number) =>
      kept === 0
        ? `已撤销，删除了 ${undone} 场。`
        : `删除了 ${undone} 场；另有 ${kept} 场改动过或已有评价，保留不动。`,
    definitionsTitle: '指标名称或文号里有年份',
    definitionsLead: (year: string) =>
      `勾选的会存成下一版，年份改为${year}。之后各年的结果页都按新名称显示，旧版本仍可查。`,
    definition: (before: string, after: string) => `${before} → ${after}`,
    nextYear: '各类活动全年的场次和人次不复制：到年底有了数，再填新的一年。',
  },
}
