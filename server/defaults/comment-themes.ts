import type { Theme } from '../comments/theme-rule.ts'

function theme(
  id: string,
  name: Theme['name'],
  zh: readonly string[],
  en: readonly string[],
): Omit<Theme, 'position'> {
  const keywords = { zh: zh.join('\n'), en: en.join('\n') }
  return { id, name, keywords, isActive: true, version: 0 }
}

const THEMES = [
  theme(
    'broken_exhibit',
    { zh: '展品损坏', en: 'Broken exhibits' },
    [
      '坏了',
      '坏的',
      '损坏',
      '维修',
      '没反应',
      '停了',
      '黑着',
      '没修',
      '不能用',
      '用不了',
      '失灵',
      '-不坏',
    ],
    ['broken', 'out of order', 'not working', 'did not work', "didn't work", 'damaged', 'repair'],
  ),
  theme(
    'hard_to_follow',
    { zh: '听不懂', en: 'Hard to follow' },
    [
      '听不懂',
      '看不懂',
      '没听懂',
      '没看懂',
      '太快',
      '术语',
      '太深',
      '太难',
      '听不清',
      '照着稿子',
      '走神',
    ],
    ['hard to follow', 'too fast', 'too difficult', 'confusing', 'not understand', 'jargon'],
  ),
  theme(
    'crowded',
    { zh: '排队拥挤', en: 'Queues, crowding' },
    ['排队', '人太多', '太挤', '拥挤', '挤得', '轮不上', '等了', '太久', '-不拥挤', '-不用排队'],
    ['queue', 'crowd', 'too many people', 'waited', 'waiting', 'long wait'],
  ),
  theme(
    'attitude',
    { zh: '服务态度', en: 'Staff attitude' },
    ['态度', '没人理', '不耐烦', '没人管', '催着', '冷淡', '找不到工作人员', '凶'],
    ['rude', 'unfriendly', 'impatient', 'attitude', 'ignored'],
  ),
  theme(
    'environment',
    { zh: '环境卫生', en: 'Cleanliness' },
    ['卫生', '不干净', '垃圾', '厕所', '脏', '太冷', '太热', '闷', '太暗', '座位', '停车', '饮水'],
    ['dirty', 'toilet', 'litter', 'smell', 'too cold', 'too hot', 'seats', 'parking'],
  ),
  theme(
    'inconvenient',
    { zh: '时间不便', en: 'Inconvenient time' },
    [
      '时间不',
      '农忙',
      '通知得太晚',
      '早点通知',
      '提前',
      '太远',
      '班车',
      '来不了',
      '改了时间',
      '时间又改',
    ],
    ['inconvenient', 'too late', 'too far', 'no bus', 'opening hours', 'short notice'],
  ),
  theme(
    'praise',
    { zh: '表扬', en: 'Praise' },
    [
      ...[
        '很好',
        '真好',
        '非常好',
        '挺好',
        '不错',
        '点赞',
        '喜欢',
        '谢谢',
        '感谢',
        '有意思',
        '满意',
      ],
      ...[
        '长见识',
        '耐心',
        '周到',
        '贴心',
        '下次还',
        '-不满意',
        '-不太满意',
        '-不是很好',
        '-不喜欢',
      ],
    ],
    ['thank', 'great', 'lovely', 'friendly', 'excellent', 'well done', 'fun', '-not great'],
  ),
  theme(
    'suggestion',
    { zh: '建议', en: 'Suggestions' },
    ['建议', '希望', '最好', '如果', '能不能', '可以再', '应该', '多一些', '多办', '增加'],
    ['suggest', 'hope', 'please', 'would be', 'wish', 'should', 'could', 'more '],
  ),
]

/** Themes that an installation begins with: the reasons of the questionnaire, praise and suggestions. */
export const COMMENT_THEMES: readonly Theme[] = THEMES.map((one, index) => ({
  ...one,
  position: index + 1,
}))
