export type { Measured, MeasuredRecord, Place, Window } from './measure.ts';
export { type Asked, type Eyes, measure, measurePlaces } from './queries-measure.ts';
