export { DefinitionError } from './definition/faults.ts';
export type { EvaluationGrid, GridDefinition } from './definition/grid.ts';
export type { ActionDefinition } from './definition/load-action.ts';
export { loadAction } from './definition/load-action.ts';
export type { Indicator, Logframe, LogframeResult, ReportedValue } from './definition/logframe.ts';
export type { Measurement, RecordKind } from './definition/measurement.ts';
export type { ActionOrganisation } from './definition/organisations.ts';
export type { ActionFile, ActionTarget } from './definition/schema.ts';
export {
  findAction,
  getDefinition,
  gridOf,
  listParticipants,
  listPartners,
  type Participant,
  type StoredAction,
} from './queries.ts';
export { storeAction } from './store-action.ts';
