import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { insertParticipant } from '../participants/queries.ts';
import { roomOf } from '../participants/room-of.ts';
import { mustBeRegistrable } from '../participants/rules.ts';
import { hashParticipantSecret, participantSecret, traineeKey } from '../participants/secret.ts';
import { lockGathering } from '../queries.ts';
import { ownLearning } from './own-learning.ts';
import { takeUpPermission } from './permissions.ts';
import { findOwnAddress, findOwnOrganisation } from './queries-own.ts';
import { leadsTo } from './rules.ts';

/**
 * Somebody of an invited organisation takes the invitation to a training up. Returns the page where they go on: their own place, where
 * they have or had one; the form that is open to all, where that is how people register, and nothing is written; and else the link of
 * an invitation of their own, where they say who they are. Until they answer it, whoever holds the training sees nothing of it.
 * Problems: `not_permitted`, `not_found` (the organisation is not invited to it), `registration_closed`, `gathering_withdrawn`.
 */
export async function takeUpInvitation(
  work: Work,
  { secret }: { readonly secret: string },
  { gatheringId }: { gatheringId: string },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, takeUpPermission, undefined);
  // Two presses at once: the second finds what the first one wrote.
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const { coming } = await ownLearning(tx, actor, actionId, now);
  const one = coming.find((each) => each.gatheringId === gatheringId);
  if (!one) throw problem('not_found');
  const own = leadsTo(one);
  if (own) return `/registration/${participantSecret(secret, own.id)}`;
  const { offer } = await roomOf(work, gatheringId);
  const over = gathering.endsOn < dayIn(zone, now);
  mustBeRegistrable(offer, { ...gathering, over }, { now, as: 'invited' });
  if (offer.registration === 'open') return `/events/${gatheringId}/register`;
  const { email, locale } = await findOwnAddress(tx, actor.personId);
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
    traineeKey: traineeKey(secret, email),
    secretMac: hashParticipantSecret(secret, link),
    recordedBy: null,
    createdAt: now,
    registeredAt: null,
  });
  // Who takes part stands in the list, not in the trail.
  await audit({ ...work, actor: nobody }, takeUpPermission.name, { kind: 'participant', id });
  return `/registration/${link}`;
}
