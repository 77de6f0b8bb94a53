import type { QualityAnswer } from '../../../analysis/quality/quality-answer.ts'
import { type QualityInput, qualitySigns } from '../../../analysis/quality/quality-signs.ts'
import type { Sign, SignName } from '../../../analysis/quality/sign.ts'
import type { QualityThresholds } from '../../../analysis/quality/thresholds.ts'

const PLAIN: Omit<QualityAnswer, 'id'> = {
  point: 'gate',
  time: null,
  device: null,
  collector: null,
  channel: 'qr',
  event: null,
  rating: 4,
  satisfied: true,
  items: [],
}

/** Answers that are like a plain one but for what `part` says, numbered after a name. */
export function several(
  name: string,
  count: number,
  part: (index: number) => Partial<QualityAnswer>,
): QualityAnswer[] {
  return Array.from({ length: count }, (_, i) => ({ ...PLAIN, id: `${name}${i}`, ...part(i) }))
}

/** The signs of one name. */
export function signsOf(
  name: SignName,
  answers: readonly QualityAnswer[],
  more: Partial<QualityInput> = {},
  thresholds: Partial<QualityThresholds> = {},
): Sign[] {
  return qualitySigns({ ...more, answers }, thresholds).filter(({ sign }) => sign === name)
}

/** Staff are present at the tablets. */
export const CHANNELS = { staffChannels: ['tablet'], topRating: 5 }
