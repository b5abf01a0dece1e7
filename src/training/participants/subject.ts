import type { Subject } from '../../platform/http/route.ts';
import { findParticipantOfGathering, type ParticipantOfGathering } from './queries.ts';

/** Somebody of the list of participants, as permissions see them. */
export const participantSubject: Subject<ParticipantOfGathering> = {
  kind: 'participant',
  param: 'participantId',
  find: (tx, id, { actionId }) => findParticipantOfGathering(tx, actionId, id),
};
