/** An answer as the signs of quality see it. */
export interface QualityAnswer {
  readonly id: string
  /** Where it was given: one point, one code. */
  readonly point: string
  /** Seconds from any origin, the same for all answers; null when not known. */
  readonly time: number | null
  /** A device many people use (kiosk, staff tablet); null for one's own phone and for paper. */
  readonly device: string | null
  /** The staff account or person who took the answer; null without one. */
  readonly collector: string | null
  readonly channel: string
  /** The event the answer is about; null when not known. */
  readonly event: string | null
  /** The overall rating; null when missing or not applicable. */
  readonly rating: number | null
  /** Whether the overall rating counts as satisfied; null when it is no valid answer. */
  readonly satisfied: boolean | null
  /** Ratings of the facets in the same order for all answers; null when missing. */
  readonly items: readonly (number | null)[]
}

/** An answer whose time is known. */
export interface TimedAnswer extends QualityAnswer {
  readonly time: number
}

/** Compares texts by their code units, the same everywhere. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}

/** The answers with a time, by time and then by id. */
export function timedAnswers(answers: readonly QualityAnswer[]): TimedAnswer[] {
  return answers
    .flatMap((answer) => (answer.time === null ? [] : [{ ...answer, time: answer.time }]))
    .sort((a, b) => a.time - b.time || compareText(a.id, b.id))
}

/** Members by a key, the keys in the order of their code units; those without a key are left out. */
export function groupBy<Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string | null,
): [string, Member[]][] {
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    const key = keyOf(member)
    if (key === null) continue
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(member)
  }
  return [...groups].sort(([a], [b]) => compareText(a, b))
}

/** The ids of answers in the order of their code units, each once. */
export function idsOf(answers: readonly { readonly id: string }[]): string[] {
  return [...new Set(answers.map(({ id }) => id))].sort(compareText)
}

/** The ratings of a form whose facets are all answered; null when one is missing. */
export function completeItems({ items }: Pick<QualityAnswer, 'items'>): number[] | null {
  const given = items.filter((item) => item !== null)
  return given.length === items.length && given.length > 0 ? given : null
}
