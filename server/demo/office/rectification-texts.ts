/** What was done about a bad rating, and what came of it. */
export interface Remedy {
  readonly action: string
  readonly outcome: string
}

const MUSEUM: readonly Remedy[] = [
  {
    action: '当天检修停用的展品，挂牌说明恢复时间。',
    outcome: '两天后恢复使用，巡检由每周一次改为每天开馆前一次。',
  },
  {
    action: '周末和假期分时段入馆，高峰时增加一名引导员。',
    outcome: '之后两周未再收到排队方面的差评。',
  },
  {
    action: '与当班讲解员谈话，重新学习接待规范。',
    outcome: '已纳入当月考核，馆长抽查三次，均合格。',
  },
  {
    action: '清洁卫生间和少儿乐园，增加中午一次保洁。',
    outcome: '已落实，保洁记录上墙。',
  },
]

const OUTREACH: readonly Remedy[] = [
  {
    action: '按年级重写讲稿，新讲解员先试讲再进校园。',
    outcome: '下一场由学校老师旁听评价，反映听得懂了。',
  },
  {
    action: '增加一套互动展品，分四组轮流，不再一起排队。',
    outcome: '此后的场次等候不超过十分钟。',
  },
  {
    action: '与乡镇商量，把时间改到赶集日上午。',
    outcome: '调整后到场人数增加，未再收到同类差评。',
  },
  {
    action: '更换音响，讲解时配扩音器。',
    outcome: '后排也听得清，现场回访满意。',
  },
]

const COURSES: readonly Remedy[] = [
  {
    action: '培训避开农忙，改在晚上和雨天。',
    outcome: '第二期到课率由六成升到九成。',
  },
  {
    action: '增加一半实操课时，编印方言版讲义。',
    outcome: '结业测试通过率提高，学员评价满意。',
  },
  {
    action: '通知提前五天发到村组微信群，并贴在村口。',
    outcome: '已照此办理，未再收到通知太晚的意见。',
  },
]

/** What an appeal says and what was found. */
export const APPEALS = {
  appeal_accepted: '填写人当场说明点错了等级，由科技馆和县科协两人核实，认定为误评。',
  appeal_rejected: '承办人认为是误评，核对当天记录后没有依据，维持原评价，按差评整改。',
} as const

/** The remedies that fit an activity type; `null` where the visitors did not say it. */
export function remediesFor(activityTypeId: string | null): readonly Remedy[] {
  if (activityTypeId?.startsWith('museum')) return MUSEUM
  return activityTypeId?.endsWith('training') ? COURSES : OUTREACH
}
