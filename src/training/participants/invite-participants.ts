import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { findLetter } from '../letters/queries.ts';
import { namesNominees } from '../letters/rules.ts';
import { lockGathering } from '../queries.ts';
import { insertInvited } from './insert-invited.ts';
import { keepParticipants } from './permissions.ts';
import { dropUnconfirmed, findKnown, isOrganisation, saveInvitedBy } from './queries.ts';
import { roomOf } from './room-of.ts';
import { bodyOf, mustBeRegistrable } from './rules.ts';
import type { InvitationForm } from './schema.ts';
import { traineeKey } from './secret.ts';

/**
 * Invites people by their mail addresses, each with a link of their own; who is invited, registered or waits already is left as they
 * are. Of an organisation of the registry it is then known that it was asked. Returns how many were invited.
 * Problems: `not_permitted`, `gathering_withdrawn`, `inviting_closed`, `event_over`, `organisation_not_known`,
 * `letter_without_nominees`.
 */
export async function inviteParticipants(
  work: Work,
  { secret }: { readonly secret: string },
  { gatheringId, form }: { gatheringId: string; form: InvitationForm },
): Promise<number> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepParticipants, gathering);
  const { offer } = await roomOf(work, gatheringId);
  const over = gathering.endsOn < dayIn(zone, now);
  mustBeRegistrable(offer, { ...gathering, over }, { now, as: 'inviting' });
  const { mails, organisationId, organisationKind, jurisdiction, locale, note: inviteNote } = form;
  if (organisationId && !(await isOrganisation(tx, actionId, organisationId)))
    throw problem('organisation_not_known', {}, { field: 'organisationId' });
  // Nominees are those of a letter of this event whose addressee comes.
  const letterId = form.letter;
  if (letterId !== null) {
    const letter = await findLetter(tx, actionId, letterId);
    if (letter?.gatheringId !== gatheringId || !namesNominees(letter))
      throw problem('letter_without_nominees');
  }
  let invited = 0;
  for (const mail of mails) {
    const key = traineeKey(secret, mail);
    const known = await findKnown(tx, gatheringId, key);
    if (known?.unconfirmed) await dropUnconfirmed(tx, known.id);
    else if (known) {
      if (!(await saveInvitedBy(tx, known.id, actor.personId, inviteNote))) continue;
      await work.enqueue('participant.invite', { participantId: known.id });
      invited += 1;
      continue;
    }
    await insertInvited(
      work,
      { secret },
      {
        ...{ gatheringId, mail, ...bodyOf(organisationKind), jurisdiction, locale },
        ...{ organisationId, organisationName: '', inviteNote, letterId },
      },
    );
    invited += 1;
  }
  await audit(
    work,
    'participant.invite',
    { kind: 'gathering', id: gatheringId },
    { asked: mails.length, invited },
  );
  return invited;
}
