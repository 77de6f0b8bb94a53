import type {
  Bilingual,
  Category,
  Question,
  Questionnaire,
} from '../../survey-ui/instrument/questionnaire.ts'

const bilingual = (zh: string, en: string): Bilingual => ({ zh, en })
const category = (code: string, zh: string, en: string): Category => ({
  code,
  label: bilingual(zh, en),
})

/** The wording of the national 好差评 scale, best first. */
const LEVELS: readonly Category[] = [
  category('5', '非常满意', 'Very satisfied'),
  category('4', '满意', 'Satisfied'),
  category('3', '基本满意', 'Fairly satisfied'),
  category('2', '不满意', 'Dissatisfied'),
  category('1', '非常不满意', 'Very dissatisfied'),
]

const NOT_TAKEN_PART = bilingual('没参加，不了解', 'Took no part, cannot say')

function facet(id: string, text: Bilingual, shortText: Bilingual): Question {
  return {
    id,
    kind: 'level',
    text,
    shortText,
    required: false,
    categories: LEVELS,
    notApplicable: NOT_TAKEN_PART,
    askedWhen: [],
    part: 'core',
  }
}

/**
 * The questionnaire that a fresh installation starts with, about one minute.
 *
 * @param activityTypes categories of the first question, asked only where the code does not say
 */
export function defaultQuestionnaire(activityTypes: readonly Category[]): Questionnaire {
  return {
    title: bilingual('公众满意度评价', 'Visitor satisfaction'),
    intro: bilingual(
      '本问卷由{organiser}开展，用于改进科普服务和绩效评价。匿名填写，约1分钟。自愿参加，可随时退出。',
      'This survey is run by {organiser} to improve its science services and their evaluation. Anonymous, about one minute, voluntary; you may leave at any time.',
    ),
    questions: [
      {
        id: 'activity_type',
        kind: 'choice',
        text: bilingual('您今天参加的是？', 'What did you take part in today?'),
        shortText: bilingual('活动类型', 'Activity type'),
        required: false,
        categories: activityTypes,
        askedWhen: [{ place: 'activity_type_unknown' }],
        part: 'core',
      },
      {
        id: 'overall',
        kind: 'level',
        text: bilingual(
          '总体来说，您对本次科普服务满意吗？',
          'Overall, how satisfied are you with this visit or activity?',
        ),
        shortText: bilingual('总体满意度', 'Overall'),
        required: true,
        categories: LEVELS,
        askedWhen: [],
        part: 'core',
      },
      {
        id: 'why',
        kind: 'choices',
        text: bilingual(
          '哪里让您不满意？（可多选）',
          'What were you dissatisfied with? (choose any)',
        ),
        shortText: bilingual('不满意原因', 'Reasons'),
        required: false,
        categories: [
          category('broken_exhibit', '展品损坏', 'Broken exhibits'),
          category('hard_to_follow', '听不懂', 'Hard to follow'),
          category('crowded', '排队拥挤', 'Queues, crowding'),
          category('attitude', '服务态度', 'Staff attitude'),
          category('environment', '环境卫生', 'Cleanliness'),
          category('inconvenient', '时间不便', 'Inconvenient time'),
          category('other', '其他', 'Other'),
        ],
        askedWhen: [{ question: 'overall', in: ['2', '1'] }],
        part: 'core',
      },
      {
        ...facet(
          'department',
          bilingual(
            '您对县科协、科技馆今年的工作总体满意吗？',
            "How satisfied are you overall with this year's work of the county science association and its museum?",
          ),
          bilingual('部门总体', 'Department'),
        ),
        notApplicable: bilingual('不了解', 'I do not know'),
      },
      facet(
        'content',
        bilingual(
          '展品和活动：有趣、看得懂、有收获',
          'Exhibits and activities: interesting, easy to follow, worthwhile',
        ),
        bilingual('展品与内容', 'Content'),
      ),
      facet(
        'guidance',
        bilingual('讲解与辅导', 'Explanations and guidance'),
        bilingual('讲解辅导', 'Guidance'),
      ),
      facet(
        'staff',
        bilingual('工作人员态度与秩序', 'Staff: attitude and good order'),
        bilingual('工作人员', 'Staff'),
      ),
      facet(
        'environment',
        bilingual(
          '环境与设施：卫生、安全、展品完好',
          'Environment and facilities: clean, safe, exhibits in working order',
        ),
        bilingual('环境设施', 'Facilities'),
      ),
      facet(
        'convenience',
        bilingual('时间、地点和通知是否方便', 'Were time, place and notice convenient?'),
        bilingual('时间地点', 'Convenience'),
      ),
      {
        id: 'group',
        kind: 'choice',
        text: bilingual('您属于哪类人群？', 'Which group do you belong to?'),
        shortText: bilingual('人群', 'Group'),
        required: false,
        categories: [
          category('youth', '青少年（学生）', 'Young people, students'),
          category('farmer', '农民', 'Farmer'),
          category('worker', '产业工人', 'Industrial worker'),
          category('elderly', '老年人', 'Older person'),
          category('official', '领导干部和公务员', 'Official, civil servant'),
          category('other', '其他', 'Other'),
        ],
        askedWhen: [],
        part: 'profile',
      },
      {
        id: 'age',
        kind: 'choice',
        text: bilingual('您的年龄段？', 'Your age?'),
        shortText: bilingual('年龄段', 'Age'),
        required: false,
        categories: [
          category('under_14', '14岁以下', 'Under 14'),
          category('14_17', '14–17岁', '14–17'),
          category('18_35', '18–35岁', '18–35'),
          category('36_59', '36–59岁', '36–59'),
          category('60_plus', '60岁及以上', '60 or over'),
          category('undisclosed', '不愿透露', 'Prefer not to say'),
        ],
        askedWhen: [],
        part: 'profile',
      },
      {
        id: 'recommend',
        kind: 'choice',
        text: bilingual('您愿意向亲友推荐吗？', 'Would you recommend us to family and friends?'),
        shortText: bilingual('推荐意愿', 'Recommend'),
        required: false,
        categories: [
          category('yes', '愿意', 'Yes'),
          category('unsure', '不一定', 'Not sure'),
          category('no', '不愿意', 'No'),
        ],
        askedWhen: [],
        part: 'core',
      },
      {
        id: 'comment',
        kind: 'text',
        text: bilingual('意见和建议（选填）', 'Comments (optional)'),
        shortText: bilingual('意见', 'Comment'),
        required: false,
        categories: [],
        askedWhen: [{ question: 'age', notIn: ['under_14'] }],
        maxLength: 200,
        part: 'comment',
      },
    ],
  }
}
