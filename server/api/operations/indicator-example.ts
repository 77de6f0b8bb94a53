/** The indicator after the examples of sending responses, as the app answers it; a test compares. */
export const indicatorExample = {
  definition: {
    id: 'overall',
    name: '公众满意度',
    version: 1,
    question: 'overall',
    scope: {
      activityTypeIds: null,
    },
    convention: 'top_two',
    weighting: 'none',
    targetPercent: 95,
    direction: 'higher_is_better',
    points: 10,
    rounding: 'half_up_2',
    basis: '',
    rule: 'proportional',
    ruleSettings: {
      kind: 'proportional',
    },
  },
  period: {
    from: '2026-01-01',
    to: '2026-12-31',
  },
  counts: {
    '1': 0,
    '2': 0,
    '3': 0,
    '4': 1,
    '5': 1,
  },
  valid: 2,
  notApplicable: 0,
  notAnswered: 0,
  notAsked: 0,
  excluded: 0,
  conventions: {
    top_two: {
      satisfied: 2,
      rate: 1,
      wilson95: {
        lower: 0.3423802275066532,
        upper: 1,
      },
    },
    including_basic: {
      satisfied: 2,
      rate: 1,
      wilson95: {
        lower: 0.3423802275066532,
        upper: 1,
      },
    },
    index: {
      value: 90,
      weights: {
        '1': 0,
        '2': 30,
        '3': 60,
        '4': 80,
        '5': 100,
      },
    },
    mean: {
      value: 4.5,
    },
  },
  official: 'top_two',
  reached: true,
  interval: {
    lower: 0.06287167148414681,
    upper: 1,
    conf: 0.95,
    method: 'korn_graubard_capped',
    df: 1,
  },
  weighted: {
    rate: null,
    interval: null,
    se: null,
    df: 0,
    clusters: 0,
    nEffective: null,
    designEffect: null,
    attendance: 0,
    coveredShare: null,
    bounds: null,
    differencePoints: null,
    strata: [
      {
        activityType: 'museum_visit',
        attendance: null,
        weight: null,
        n: 2,
        clusters: 2,
        rate: 1,
      },
    ],
    warnings: [
      {
        code: 'unknown_attendance',
        params: {
          stratum: 'museum_visit',
          n: 2,
        },
      },
    ],
    reason: 'no_attendance',
  },
  verdicts: {
    exact: 'not_demonstrated',
    clustered: 'not_demonstrated',
  },
  verdict: 'not_demonstrated',
  verdictBasis: 'clustered',
  bounds: {
    alpha: 0.05,
    exact: {
      lower: 0.22360679774997907,
      upper: 1,
      pValueGreater: 0.9024999999999999,
      pValueLess: 1,
    },
    clustered: {
      clusters: 2,
      df: 1,
      nEffective: 1.3333333333333333,
      designEffect: null,
      lower: 0.10573712634405642,
      upper: 1,
    },
  },
  score: 10,
  exact: {
    achieved: '100',
    score: '10',
  },
  display: {
    ratePercent: '100.00',
    achieved: '100.00',
    intervalPercent: {
      lower: '6.29',
      upper: '100.00',
    },
    weightedPercent: null,
    score: '10.00',
    targetPercent: '95',
    points: '10',
    conventions: {
      top_two: {
        ratePercent: '100.00',
        wilson95Percent: {
          lower: '34.24',
          upper: '100.00',
        },
      },
      including_basic: {
        ratePercent: '100.00',
        wilson95Percent: {
          lower: '34.24',
          upper: '100.00',
        },
      },
      index: {
        value: '90.00',
      },
      mean: {
        value: '4.50',
      },
    },
    sharesPercent: {
      '1': '0.00',
      '2': '0.00',
      '3': '0.00',
      '4': '50.00',
      '5': '50.00',
    },
  },
  shares: {
    '1': 0,
    '2': 0,
    '3': 0,
    '4': 0.5,
    '5': 0.5,
  },
  warnings: [
    {
      code: 'small_sample',
      params: {
        n: 2,
        recommended: 30,
      },
    },
    {
      code: 'few_degrees_of_freedom',
      params: {
        df: 1,
        recommended: 8,
      },
    },
  ],
  reasons: {},
  asOf: '2026-05-01T02:00:00.000Z',
}
