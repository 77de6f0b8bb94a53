import type { Venue } from './event-kind.ts'

export const SCHOOLS: Venue = {
  names: ['中心小学', '初级中学', '第二小学', '寄宿制小学', '中心幼儿园'],
  isInTown: true,
  setting: 'school',
  audience: 'pupils',
  hours: 'school',
}

export const VILLAGES: Venue = {
  names: ['文化广场', '党群服务中心', '新时代文明实践站', '农家书屋', '便民服务中心', '村民活动室'],
  isInTown: true,
  setting: 'village',
  audience: 'villagers',
  hours: 'market',
}

export const COMMUNITIES: Venue = {
  names: ['社区服务中心', '易地搬迁小区', '老年幸福院', '社区广场', '乡镇卫生院'],
  isInTown: true,
  setting: 'village',
  audience: 'everybody',
  hours: 'office',
}

export const SQUARES: Venue = {
  names: ['县城中心广场', '颐和文化广场', '丝路湿地公园', '县体育场', '流沙河步行街'],
  isInTown: false,
  setting: 'square',
  audience: 'everybody',
  hours: 'market',
}

export const MARKETS: Venue = {
  names: ['集市', '农贸市场', '戏台', '老街'],
  isInTown: true,
  setting: 'square',
  audience: 'villagers',
  hours: 'market',
}

export const MUSEUM_ROOMS: Venue = {
  names: ['科技馆多功能厅', '科技馆创客教室', '科技馆VR体验区', '科技馆一楼大厅'],
  isInTown: false,
  setting: 'class',
  audience: 'families',
  hours: 'show',
}

export const CLASSROOMS: Venue = {
  names: ['劳务培训点', '成人文化学校', '乡村就业工厂', '便民服务中心'],
  isInTown: true,
  setting: 'class',
  audience: 'learners',
  hours: 'class',
}

/** Courses of a partner, whose answers come as a list from its own service. */
export const PARTNER_CLASSROOMS: Venue = {
  names: ['县职教中心', '县妇女创业基地'],
  isInTown: false,
  setting: 'list',
  audience: 'learners',
  hours: 'class',
}

export const FIELDS: Venue = {
  names: ['设施农业园', '制种基地', '养殖小区', '合作社', '农民夜校'],
  isInTown: true,
  setting: 'village',
  audience: 'farmers',
  hours: 'office',
}

export const OFFICES: Venue = {
  names: ['县政务大厅', '县委党校', '工业园区', '武警中队', '县医院'],
  isInTown: false,
  setting: 'square',
  audience: 'learners',
  hours: 'office',
}
