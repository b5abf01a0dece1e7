import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { insertParticipant, type ParticipantValues } from './queries.ts';
import { hashParticipantSecret, participantSecret, traineeKey } from './secret.ts';

type InvitedValues = Pick<
  ParticipantValues,
  'organisationId' | 'organisationName' | 'organisationKind' | 'institutionKind' | 'jurisdiction' | 'locale'
>;

/** Keeps an invitation to an address and mails it, with a link of its own. Returns the participation's id. */
export async function insertInvited(
  { tx, actor, actionId, now, enqueue }: Work,
  { secret }: { readonly secret: string },
  {
    gatheringId,
    mail,
    ...of
  }: InvitedValues & { gatheringId: string; mail: string; inviteNote?: string; letterId?: string | null },
): Promise<string> {
  const id = newId();
  await insertParticipant(tx, {
    ...of,
    id,
    actionId,
    gatheringId,
    mail,
    name: '',
    sex: 'unsaid',
    personId: null,
    state: 'invited',
    secretMac: hashParticipantSecret(secret, participantSecret(secret, id)),
    traineeKey: traineeKey(secret, mail),
    recordedBy: actor.personId,
    createdAt: now,
    registeredAt: null,
  });
  await enqueue('participant.invite', { participantId: id });
  return id;
}
