import type { Language } from '../instrument/questionnaire.ts'

/** How a response came in. */
export const CHANNEL_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    self_scan: '自行扫码',
    kiosk: '自助机',
    assisted: '工作人员协助',
    paper: '纸质',
    imported: '导入',
  },
  en: {
    self_scan: 'Own phone',
    kiosk: 'Kiosk',
    assisted: 'With staff',
    paper: 'Paper',
    imported: 'Imported',
  },
}
