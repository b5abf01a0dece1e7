import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { findKnown, insertParticipant } from '../participants/queries.ts';
import { roomOf } from '../participants/room-of.ts';
import { mustBeRegistrable } from '../participants/rules.ts';
import { hashParticipantSecret, participantSecret, traineeKey } from '../participants/secret.ts';
import { lockGathering } from '../queries.ts';
import { ownLearning } from './own-learning.ts';
import { takeUpPermission } from './permissions.ts';
import { findOwnAddress, findOwnOrganisation } from './queries-own.ts';

/**
 * Somebody of an invited organisation takes the invitation to a training up: from then on they are invited like anybody, by a link of
 * their own, where they say who they are. Returns the secret of the link. Who holds the training sees that they are invited when they
 * take it up, and not why. Problems: `not_permitted`, `not_found` (the organisation is not invited to it), `registration_closed`.
 */
export async function takeUpInvitation(
  work: Work,
  { secret }: { readonly secret: string },
  { gatheringId }: { gatheringId: string },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, takeUpPermission, undefined);
  const { coming } = await ownLearning(tx, actor, actionId, now);
  if (!coming.some((one) => one.gatheringId === gatheringId)) throw problem('not_found', {}, { status: 404 });
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const { offer } = await roomOf(tx, gatheringId);
  const over = gathering.endsOn < dayIn(zone, now);
  mustBeRegistrable(offer, { withdrawnAt: gathering.withdrawnAt, over }, { now, as: 'invited' });
  const { email, locale } = await findOwnAddress(tx, actor.personId);
  const key = traineeKey(secret, email);
  const known = await findKnown(tx, gatheringId, key);
  if (known) return participantSecret(secret, known);
  const { keptId, name, jurisdiction } = await findOwnOrganisation(tx, actor.organisationId);
  const id = newId();
  const link = participantSecret(secret, id);
  await insertParticipant(tx, {
    id,
    actionId,
    gatheringId,
    personId: actor.personId,
    name: '',
    mail: email,
    sex: 'unsaid',
    organisationId: keptId,
    organisationName: name,
    organisationKind: 'cso',
    institutionKind: null,
    jurisdiction,
    locale,
    state: 'invited',
    traineeKey: key,
    secretMac: hashParticipantSecret(secret, link),
    recordedBy: null,
    createdAt: now,
    registeredAt: null,
  });
  // Who takes part stands in the list, not in the trail.
  await audit({ ...work, actor: nobody }, takeUpPermission.word, { kind: 'participant', id });
  return link;
}
