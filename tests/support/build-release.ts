/** A release of statistics in a state, for areas that may not import protection. */
export { buildRelease } from '../../src/protection/statistics/testing-rows.ts';
