/** What a fresh installation knows of Linze County; everything here can be edited afterwards. */

export interface ActivityTypeDefault {
  readonly id: string
  readonly zh: string
  readonly en: string
  /** Sessions and attendance reported for 2022; `null` where the report gives no number. */
  readonly sessions2022: number | null
  readonly attendance2022: number | null
}

export const ORGANISATION = {
  'organisation.association.zh': '临泽县科学技术协会',
  'organisation.association.en': 'Linze County Association for Science and Technology',
  'organisation.museum.zh': '临泽县科技馆',
  'organisation.museum.en': 'Linze County Science Museum',
  'organisation.telephone': '',
  'organisation.icp': '',
} as const

export const TOWNS = [
  { id: 'shahe', zh: '沙河镇', en: 'Shahe' },
  { id: 'xinhua', zh: '新华镇', en: 'Xinhua' },
  { id: 'liaoquan', zh: '蓼泉镇', en: 'Liaoquan' },
  { id: 'pingchuan', zh: '平川镇', en: 'Pingchuan' },
  { id: 'banqiao', zh: '板桥镇', en: 'Banqiao' },
  { id: 'yanuan', zh: '鸭暖镇', en: 'Yanuan' },
  { id: 'nijiaying', zh: '倪家营镇', en: 'Nijiaying' },
] as const

const type = (
  id: string,
  zh: string,
  en: string,
  sessions2022: number | null,
  attendance2022: number | null,
): ActivityTypeDefault => ({ id, zh, en, sessions2022, attendance2022 })

export const ACTIVITY_TYPES: readonly ActivityTypeDefault[] = [
  type('museum_visit', '科技馆参观', 'Museum visit', 219, 70_000),
  type('caravan', '科普大篷车“六进”', 'Science caravan', 42, 50_000),
  type('touring_museum', '流动科技馆巡展', 'Touring museum', 1, 30_000),
  type('museum_activity', '科技馆活动', 'Museum activity', 51, null),
  type('experiment_show', '科学实验秀', 'Experiment show', 20, null),
  type('talk', '讲座、体验课', 'Talk or class', 10, 1_000),
  type('campaign', '主题科普宣传', 'Themed campaign', 10, null),
  type('fair', '赶集、庙会、节点活动', 'Fair or temple fair', 15, null),
  type('volunteering', '志愿服务', 'Volunteer service', 20, null),
  type('city_caravan', '市科协大篷车', 'City caravan', 3, 1_000),
  type('skills_training', '技能培训', 'Skills training', 118, null),
  type('farm_training', '实用技术培训', 'Practical farm training', 30, null),
]

export const FIRST_POINT = {
  name: '科技馆出口',
  activityTypeId: 'museum_visit',
} as const
