export { DefinitionError } from './definition/faults.ts';
export type { EvaluationGrid, GridDefinition } from './definition/grid.ts';
export type { ActionDefinition } from './definition/load-action.ts';
export { loadAction } from './definition/load-action.ts';
export type { Indicator, Logframe, LogframeResult, ReportedValue } from './definition/logframe.ts';
export type { Measurement, RecordKind } from './definition/measurement.ts';
export type { ActionOrganisation, Jurisdiction } from './definition/organisations.ts';
export { jurisdictionCodes } from './definition/organisations.ts';
export type { ActionFile, ActionTarget } from './definition/schema.ts';
