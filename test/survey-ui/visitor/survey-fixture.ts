import { buildSync } from 'esbuild'
import { ACTIVITY_TYPES } from '../../../server/defaults/linze.ts'
import { defaultQuestionnaire } from '../../../server/defaults/questionnaire.ts'
import type { Language } from '../../../survey-ui/instrument/questionnaire.ts'
import type { Organiser } from '../../../survey-ui/parts/organiser-foot.tsx'
import type { SurveyPageProps } from '../../../survey-ui/visitor/survey-props.ts'
import type { ThanksPageProps } from '../../../survey-ui/visitor/thanks-page.tsx'

const SOURCES = new URL('../../../survey-ui/', import.meta.url)

/** Bundles one browser file as the build does. */
export function bundle(path: string): string {
  const result = buildSync({
    entryPoints: [new URL(path, SOURCES).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: path.endsWith('.css') ? 'chrome53' : 'es2016',
    legalComments: 'none',
    charset: 'utf8',
  })
  return result.outputFiles[0]?.text.trim() ?? ''
}

export const questionnaire = defaultQuestionnaire(
  ACTIVITY_TYPES.map(({ id, zh, en }) => ({ code: id, label: { zh, en } })),
)

const ORGANISERS: Readonly<Record<Language, Organiser>> = {
  zh: {
    museum: '临泽县科技馆',
    association: '临泽县科学技术协会',
    telephone: '0936-5520000',
    icp: '陇ICP备00000000号',
  },
  en: {
    museum: 'Linze County Science Museum',
    association: 'Linze County Association for Science and Technology',
    telephone: '0936-5520000',
    icp: '陇ICP备00000000号',
  },
}

export function surveyProps(changes: Partial<SurveyPageProps> = {}): SurveyPageProps {
  const language = changes.language ?? 'zh'
  return {
    language,
    large: false,
    organiser: ORGANISERS[language],
    point: { code: 'k7q2', name: language === 'zh' ? '科技馆出口' : 'Museum exit' },
    questionnaire,
    version: 3,
    activityTypeKnown: true,
    responseId: '0b9e6a52-3d5f-4c0e-8f2a-9a3f1f6f2d11',
    ticket: 'eyJpZCI6IjBiOWU2YTUyIn0.c2lnbmF0dXJlLW9mLWEtdGlja2V0LTMyLWJ5dGVz',
    values: {},
    faults: [],
    notice: null,
    testMode: false,
    style: 'body{}',
    script: '',
    ...changes,
  }
}

export function thanksProps(changes: Partial<ThanksPageProps> = {}): ThanksPageProps {
  const language = changes.language ?? 'zh'
  return {
    language,
    large: false,
    organiser: ORGANISERS[language],
    point: { code: 'k7q2' },
    receipt: '7KQ4-M2XT-9HWD',
    today: { count: 38, scope: 'point' },
    testMode: false,
    style: 'body{}',
    script: '',
    ...changes,
  }
}

/** The start tags of one element, for tests that look at attributes. */
export function tags(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
}
