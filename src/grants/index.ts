export { CallFacts, type PublicCall, type PublicLot } from './calls/pages/call-facts.tsx';
export { PhaseTag } from './calls/pages/phase-tag.tsx';
export { type Phase, phaseOf } from './calls/rules.ts';
export { type CallRules, callRules } from './calls/schema.ts';
export { grantsJobs, grantsJobWords } from './jobs.ts';
export type { GrantsParts } from './parts.ts';
export { grantsRoutes } from './routes.ts';
export { listWaitingTasks, type WaitingTask } from './tasks.ts';
