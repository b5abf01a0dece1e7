import { audit } from '../../platform/audit/audit.ts';
import { addSeconds, dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { may, mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { ruleOf } from '../attendance-list/queries.ts';
import { lockGathering } from '../queries.ts';
import { type Counting, countingAsBefore, countingOf } from './counting.ts';
import { countingOfOneself } from './counting-of-oneself.ts';
import { keepParticipants, registerPermission } from './permissions.ts';
import {
  dropUnconfirmed,
  findKnown,
  findPresented,
  insertParticipant,
  isOrganisation,
  listAtAddress,
  present,
  saveInvitedBy,
} from './queries.ts';
import { roomForNewcomer, roomOf } from './room-of.ts';
import { bodyOf, consentOf, hasPlace, mustBeRegistrable, reservedMinutes } from './rules.ts';
import type { ParticipantState, WrittenForm } from './schema.ts';
import { hashParticipantSecret, participantSecret } from './secret.ts';

export type Registered = {
  readonly participantId: string;
  readonly state: ParticipantState;
  readonly known: boolean;
};

/**
 * Writes somebody down for a gathering. Anyone registers where it is open, and has a place or a turn once they opened the mailed link
 * (`confirmRegistration`): until then one is reserved for an hour. The gathering's staff always write people down, also whoever has no
 * mail address, with a place or on the waiting list at once. The same person takes part once: `known` says that they did already, and
 * nothing is changed. Problems: `mail_needed`, `registration_closed`, `gathering_withdrawn`, `organisation_not_known`, `consent_needed`.
 */
export async function registerParticipant(
  work: Work,
  { secret }: { readonly secret: string },
  { gatheringId, form, locale }: { gatheringId: string; form: WrittenForm; locale: string },
): Promise<Registered> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, registerPermission, undefined);
  const as = may(actor, keepParticipants, gathering) ? 'staff' : 'anyone';
  const { offer } = await roomOf(work, gatheringId);
  const over = gathering.endsOn < dayIn(zone, now);
  mustBeRegistrable(offer, { ...gathering, over }, { now, as });
  if (as === 'anyone' && form.mail === null) throw problem('mail_needed', {}, { field: 'mail' });
  const { consent, sharedMail = false, ...said } = form;
  const consentedAt = consentOf(await ruleOf(tx, gathering), { consent, now });
  const { organisationId } = said;
  if (organisationId && !(await isOrganisation(tx, actionId, organisationId)))
    throw problem('organisation_not_known', {}, { field: 'organisationId' });
  const id = newId();
  const counting = await counted(work, secret, as, { ...said, id, sharedMail });
  const known = await findKnown(tx, gatheringId, counting.traineeKey);
  const body = bodyOf(form.organisationKind);
  const macOf = (participantId: string) =>
    hashParticipantSecret(secret, participantSecret(secret, participantId));
  if (known?.unconfirmed && as === 'staff') await dropUnconfirmed(tx, known.id);
  else if (known) {
    if (as === 'staff') await saveInvitedBy(tx, known.id, actor.personId);
    // The page says the same as to anybody: only the mailbox learns that the address was written down before.
    const anew = known.unconfirmed && (await isOf(work, macOf(known.id), form.name));
    await (anew
      ? work.enqueue('participant.register', { participantId: known.id })
      : work.enqueue('participant.tell', { participantId: known.id, what: 'again' }));
    return { participantId: known.id, state: known.unconfirmed ? 'unconfirmed' : 'registered', known: true };
  }
  const secretMac = macOf(id);
  await present(tx, secretMac);
  const someone = { kind: form.organisationKind, jurisdiction: form.jurisdiction };
  const { room } = await roomForNewcomer(work, gatheringId);
  const free = hasPlace(someone, room);
  const placed = free ? 'registered' : 'waiting';
  const state = as === 'staff' ? placed : 'unconfirmed';
  const heldUntil = as === 'anyone' && free ? addSeconds(now, reservedMinutes * 60) : null;
  await insertParticipant(tx, {
    ...said,
    ...body,
    id,
    actionId,
    gatheringId,
    locale,
    state,
    secretMac,
    ...counting,
    personId: null,
    recordedBy: as === 'staff' ? actor.personId : null,
    createdAt: now,
    registeredAt: now,
    consentedAt,
    heldUntil,
  });
  await work.enqueue('participant.register', { participantId: id });
  // Who takes part stands in the list, not in the trail: whoever registers themselves is nobody there.
  await audit(
    as === 'staff' ? work : { ...work, actor: nobody },
    registerPermission.name,
    {
      kind: 'participant',
      id,
    },
    { state },
  );
  return { participantId: id, state, known: false };
}

/** Whether the registration of a link is under this name: its mail is sent once more. */
async function isOf({ tx, actionId }: Work, secretMac: string, name: string): Promise<boolean> {
  await present(tx, secretMac);
  const found = await findPresented(tx, actionId, secretMac);
  return found !== undefined && searchKey(found.name) === searchKey(name);
}

/** Staff see who else is reached at an address; whoever registers themselves is shown nobody. */
async function counted(
  work: Work,
  secret: string,
  as: 'staff' | 'anyone',
  someone: Parameters<typeof countingOf>[1],
): Promise<Counting> {
  if (as === 'anyone') return countingOfOneself(work, secret, someone);
  const before = someone.mail ? await listAtAddress(work.tx, work.actionId, someone.mail) : [];
  return countingAsBefore(someone.name, before) ?? countingOf(secret, someone);
}
