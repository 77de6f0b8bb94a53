import type { VisitorMessages } from './visitor-messages.ts'

const quoted = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join('或')

export const VISITOR_ZH: VisitorMessages = {
  htmlLanguage: 'zh-CN',
  otherLanguage: { code: 'en', name: 'English', tag: 'en' },
  largeType: '大字',
  normalType: '标准字',
  greeting: '您好！',
  minors: '未满14周岁请由家长或老师陪同填写。',
  privacy: '不收集姓名、电话和位置，也不要求登录。',
  required: '必填',
  optional: '选填',
  facets: '各方面怎么样？',
  aboutYou: '还有几个小问题',
  onlyIf: (labels) => `只有选了${quoted(labels)}才需要填，否则请跳过。`,
  notIf: (labels) => `选了${quoted(labels)}的请跳过。`,
  noCommentUnder14: '未满14周岁请勿填写。',
  commentNote: (characters) => `最多${characters}字，请勿填写个人信息。`,
  submit: '提交评价',
  submitAsAnother: '另一位填写并提交',
  testMode: '测试模式，不计入结果',
  conflict: {
    title: '这份问卷已经提交过了',
    advice:
      '之前提交的内容和下面的不同，可能是上一位填的，它没有被改动。您填的内容还在：如果您是另一位，请核对后再提交一份。',
  },
  busy: {
    title: '现在人多，请稍等',
    advice: '您填的内容都在下面，还没有提交。请过一会儿再按“提交评价”。',
  },
  stale: {
    title: '页面已更新',
    advice: '您的选择都还在，请再按一次“提交评价”。',
  },
  faultSummary: '还差一点，请看这里',
  faults: {
    required: (label) => `请回答“${label}”`,
    unknown_question: () => '有一道题已经更新，请核对后再提交',
    unknown_category: (label) => `“${label}”的选项已经更新，请重新选择`,
    one_answer_only: (label) => `“${label}”只能选一项`,
    wrong_type: (label) => `“${label}”没有读懂，请重新填写`,
    text_too_long: (label, limit) => `“${label}”超过了${limit}字，请缩短一些`,
  },
  restored: '已恢复这部手机上没提交的内容。',
  startAfresh: '清空重填',
  cleared: '已清空，请重新填写。',
  unchosen: '已取消选择：',
  sending: '正在提交…',
  retrying: '网络不太好，已替您保存，正在重试…',
  retryNow: '现在重试',
  thanks: '谢谢您！',
  thanksLead: '评价已经收到，每一份我们都会看。',
  receivedToday: (count, here) => `今天${here ? '这里' : ''}已收到 ${count} 份评价`,
  receipt: '回执码',
  receiptUse: '如需核对，可凭它向我们询问这一份是否已经计入；它不会显示您的答案，不记也可以。',
  callUs: '如果希望得到答复，请致电',
  another: '另一位填写',
  telephone: '电话',
  backToSurvey: '返回问卷',
  opensAt: '开放时间',
  messages: {
    unknown_code: {
      title: '没有找到这个二维码',
      advice: '它可能已经停用，也可能没有扫完整。请再扫一次，或者请现场的工作人员帮忙。',
    },
    closed: {
      title: '这里的评价已经结束',
      advice: '谢谢您愿意告诉我们。想反映情况，可以和现场的工作人员说，也可以打电话。',
    },
    not_open: { title: '这里的评价还没有开始', advice: '请到开放时间后再扫一次。' },
    busy: {
      title: '现在人多，请稍等',
      advice: '请过一会儿再试一次。刚才填的内容如果没有看到“谢谢您”，就还没有提交。',
    },
    not_found: {
      title: '没有这个页面',
      advice: '地址可能输错了。请重新扫码，或者请工作人员帮忙。',
    },
    internal: {
      title: '我们这边出了点问题',
      advice: '不是您的错，问题已经记下。请过一会儿再试一次。',
    },
    method_not_allowed: { title: '页面打开的方式不对', advice: '请重新扫码打开问卷。' },
    too_large: { title: '内容太长，没有收下', advice: '请返回问卷，把意见缩短一些再提交。' },
    malformed: { title: '提交的内容没有读懂', advice: '请返回问卷再提交一次，或者重新扫码。' },
  },
}
