import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** Anyone takes part in what is open to all; the verb asks whether it is. */
export const registerPermission = permission<unknown>('participant.register', { anyone: true });
/** Whoever holds the link of a participation acts on it; the verb asks for its secret. */
export const cancelPermission = permission<unknown>('participant.cancel', { anyone: true });
/** Whoever cancelled with the link of a participation registers again with it. */
export const registerAgainPermission = permission<unknown>('participant.register_again', { anyone: true });
/** Whoever holds the link of a participation takes their name out of it, and so do those who hold the gathering. */
export const forgetPermission = permission<unknown>('participant.forget', { anyone: true });
/** Whoever holds the link of a participation sees it. */
export const seeOwnPermission = permission<unknown>('participant.see_own', { anyone: true });
/** Whoever holds the link of a registration confirms it. */
export const confirmPermission = permission<unknown>('participant.confirm', { anyone: true });
/** Whoever holds the link of an invitation answers it. */
export const answerPermission = permission<unknown>('participant.answer', { anyone: true });
/** Names of those who take part are for those who hold the gathering. */
export const readParticipants = permission<GatheringSubject>('participant.read', hostOrManager);
/** Which organisation of the registry they come for is said by the same people. */
export const tieParticipantPermission = permission<GatheringSubject>('participant.tie', hostOrManager);
/** And so is what is done with them. */
export const keepParticipants = permission<GatheringSubject>('participant.keep', hostOrManager);
