/** Frame, sign-in, faults: what every page of the desk may say. */
export const DESK_ZH = {
  htmlLanguage: 'zh-CN',
  product: '满意',
  deskName: '满意度工作台',
  skip: '跳到正文',
  rooms: {
    results: '满意度结果',
    activities: '活动',
    points: '二维码与海报',
    indicators: '绩效指标',
    exports: '数据导出',
  },
  roomGroups: { look: '看', work: '工作', hand_in: '成果' },
  navigation: '工作台栏目',
  roles: { staff: '工作人员', evaluator: '评价人员', admin: '管理员' },
  signOut: '退出',
  otherLanguage: 'English',
  otherLanguageTag: 'en',

  signIn: {
    title: '登录',
    lead: '满意度工作台',
    name: '姓名',
    password: '密码',
    submit: '登录',
    failed: '姓名或密码不对。',
    throttled: (seconds: number) =>
      `连续输错，请等 ${waitZh(seconds)}再试。请使用管理员给您的一次性链接，或在曾经登录过的电脑上登录，都不用等。`,
    busy: '现在登录的人多，请过几秒再试。',
    signedOut: '您已退出。',
    needed: '请先登录。',
    forgotten:
      '忘记密码？请管理员发一个一次性链接；管理员自己忘记了，请维护人员在服务器上重新生成。',
  },
  invitation: {
    firstTitle: '设置第一位管理员',
    firstLead: '这个链接只能用一次。请填写您的姓名，并设一个只有您知道的密码。',
    resetTitle: '设置新密码',
    resetLead: (name: string) =>
      `${name}，您好。这个链接只能用一次；设好以后，别处的登录都会退出。`,
    name: '姓名',
    nameHint: '写真实姓名，操作日志里会记录。',
    password: '密码',
    passwordHint: '至少 8 个字，建议 15 个以上；一句好记的话就很好。',
    again: '再输一遍',
    submit: '完成并登录',
    invalidTitle: '这个链接不能用了',
    invalid: '它可能已经用过、已过期，或者已经有管理员了。请向管理员或维护人员要一个新的。',
  },

  faultSummary: '请改正下面几处',
  faults: {
    required: '请填写这一项。',
    too_long: '太长了，请缩短。',
    unknown: '请从列表里选。',
    date: '不是有效的日期，请按 2026-05-01 这样写。',
    date_order: '结束日期不能早于开始日期。',
    time: '不是有效的时间。',
    time_order: '结束时间要晚于开始时间。',
    number: '请填写 0 或正整数。',
    fixed_by_responses: '该活动已有评价，类型不能再改。',
    name_taken: '已经有人用这个姓名，请加一个字区分。',
    too_short: '密码至少 8 个字。',
    common: '这个密码很多人在用，容易被猜到。请换一个。',
    contains_name: '密码里不要有自己的姓名。',
    not_same: '两次输入的密码不一样。',
    not_a_decimal: '请写成数字，如 95 或 90.5。',
    not_positive: '要大于 0。',
    out_of_range: '超出了允许的范围。',
    target_range: '满意率的目标在 0 到 100 之间，平均分的目标在 1 到 5 之间。',
    percent_range: '请写 0 到 100 之间的数。',
    tier_points_range: '一档的得分不能高于分值。',
    above_full: '指数最高只能到最大的权重，这个目标永远达不到。',
    no_tiers: '至少写一档。',
    bounds_not_in_order: '各档从最好的写起，这一档的下限要比上一档差。',
    points_not_in_order: '这一档的得分不能高于上一档。',
    floor_not_worse: '得 0 分的下限要比目标差。',
    no_reason: '请写明理由。',
    needs_share: '这个规则不能用于平均分，请换一个规则或口径。',
    code: '小写英文字母开头，2 到 30 个字，只用字母、数字、- 和 _。',
    taken: '这个代号已经用过，请换一个。',
  } as Readonly<Record<string, string>>,

  problems: {
    forbidden: {
      title: '这一页不对您的角色开放',
      advice: '如果工作需要，请管理员调整您的角色。',
    },
    not_found: { title: '没有这一页', advice: '地址可能抄错了，或者内容已经不在。' },
    cross_site: {
      title: '这个操作没有执行',
      advice: '它不是从本工作台的页面发出的。请回到工作台，重新操作一次。',
    },
    edit_conflict: {
      title: '别人刚刚改过',
      advice: '您的操作没有执行。请回到列表看看现在的样子，再决定。',
    },
    storage_unavailable: { title: '系统正忙', advice: '没有保存任何内容，请过几秒再试。' },
    content_type_unsupported: {
      title: '没有收到表单',
      advice: '提交的内容不是本工作台的表单，没有执行任何操作。请回到页面重新提交。',
    },
    body_invalid: {
      title: '内容没有收全',
      advice: '可能是网络中断，没有保存任何内容。请再试一次。',
    },
    body_too_large: { title: '内容太多', advice: '提交的内容超出限制，没有保存。' },
    internal: { title: '出错了', advice: '没有保存任何内容。请再试一次；还不行请联系维护人员。' },
  } as Readonly<Record<string, { readonly title: string; readonly advice: string }>>,
  backToDesk: '回到工作台',
}

function waitZh(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
}
