import type { Convention } from '../../analysis/indicator/definition.ts'

/** The public page of results. */
export const RESULTS_ZH = {
  htmlLanguage: 'zh-CN',
  other: { language: 'en', name: 'English', tag: 'en' },
  title: '公众满意度',
  figures: { rate: '满意率', index: '满意度指数', mean: '平均分' },
  base: (n: string) => `${n} 份有效评价`,
  interval: (lower: string, upper: string) => `95%置信区间 ${lower}%–${upper}%`,
  intervalNote: '只凭这些评价推断，真实的满意率多半落在这个范围里。',
  asOf: (at: string) => `截至 ${at}，每分钟更新`,
  few: (n: number) => `有效评价还不到 ${n} 份，太少，先不公布满意率。`,
  none: '还没有收到评价。',
  definitionTitle: '这个数是怎么来的',
  question: (text: string) => `问的是：“${text}”`,
  conventions: {
    top_two: '选“非常满意”“满意”的，占全部有效评价的比例。',
    including_basic: '选“非常满意”“满意”“基本满意”的，占全部有效评价的比例。',
    index: '五档各有一个分值，取全部有效评价的平均，最高 100。',
    mean: '五档从 1 到 5 分，取全部有效评价的平均。',
  } satisfies Record<Convention, string>,
  scopeAll: '所有活动和场所的评价都算在内。',
  scope: (names: string) => `只算这几类活动：${names}。`,
  valid: '有效评价，是回答了这一题的；选“没参加”“不了解”或没有回答的不算。',
  selfSelected:
    '评价由参观者自愿填写，不是随机抽样：它说的是愿意填写的人，不一定代表所有来过的人。',
  received: (n: string, year: string) => `${year}年已收到 ${n} 份评价，谢谢每一位。`,
  saidDone: '您说的，我们做了',
  said: '您说',
  done: '我们做了',
  off: {
    title: '这里没有公开的结果',
    advice: '本单位现在没有公开满意度结果。想了解，可以打电话或到馆里问。',
  },
}
