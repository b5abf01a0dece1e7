import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** What people say of a training is for those who hold it. */
export const seeEvaluation = permission<GatheringSubject>('evaluation.see', hostOrManager);
/** Adds questions of the trainer's own. */
export const askOwnPermission = permission<GatheringSubject>('evaluation.ask', hostOrManager);
/** Whoever holds the link of a participation says it, once; the verb asks for its secret. */
export const giveEvaluationPermission = permission<unknown>('evaluation.give', { anyone: true });
