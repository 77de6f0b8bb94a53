/** The page behind a collecting link, for people without an account. */
export const COLLECT_ZH = {
  htmlLanguage: 'zh-CN',
  other: { language: 'en', name: 'English', tag: 'en' },
  title: '帮我们收集评价',
  lead: '谢谢您帮忙！请群众自己用手机扫码，或者把您的手机递给他们填写。匿名，约1分钟。',
  rules: [
    '请让每个人自己填，不要代填，也不要看着填。',
    '满意、不满意都请照实填，不要提醒选哪一个。',
    '填完一位，点“另一位填写”，再递给下一位。',
  ],
  open: '打开问卷，递给群众',
  today: (n: number) => (n === 0 ? '今天还没有收到评价' : `今天已收到 ${n} 份评价`),
  refresh: '刷新数字',
  address: '扫不了？在浏览器输入',
  print: '要打印，用手机或电脑浏览器的“打印”，每个码一页。',
  closed: '这个码已停止收集。',
  waiting: (at: string) => `这个码从 ${at} 开始收集。`,
  test: '测试用，请勿张贴',
  until: (date: string) => `这个链接可以用到 ${date}。`,
  nothing: '这场活动现在没有可用的二维码，请联系给您链接的人。',
  sentence: '您满意吗？',
  sentenceSub: '请用一分钟告诉我们 · 匿名',
  unknown: {
    title: '没有这个链接',
    advice: '地址可能没有复制完整。请再复制一次，或者向给您链接的人要一个新的。',
  },
  expired: {
    title: '这个链接已过期',
    advice:
      '谢谢您帮忙！收集的时间已经过了，已收到的评价都在。还要继续，请向给您链接的人要一个新的。',
  },
  revoked: {
    title: '这个链接已收回',
    advice: '谢谢您帮忙！它不再使用，已收到的评价都在。如有疑问，请联系给您链接的人。',
  },
}
