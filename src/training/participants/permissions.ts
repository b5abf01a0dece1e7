import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** Anyone takes part in what is open to all; the verb asks whether it is. */
export const registerPermission = permission('participant.register', { anyone: true });
/** Whoever holds the link of a participation acts on it; the verb asks for its secret. */
export const cancelPermission = permission('participant.cancel', { anyone: true });
/** Names of those who take part are for those who hold the gathering. */
export const keepParticipants = permission<GatheringSubject>('participant.keep', hostOrManager);
