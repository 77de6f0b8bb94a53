/**
 * Slack for two numbers that would be equal without rounding errors: a p-value and its error, a
 * limit and a share, a power and the asked one. No satisfied answer of one at a claim of 95 % has a
 * p-value of 0.05, which doubles miss by an ulp.
 */
export const TIE_TOLERANCE = 1e-12
