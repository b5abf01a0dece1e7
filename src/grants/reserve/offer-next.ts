import { audit } from '../../platform/audit/audit.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockApplication } from '../applications/queries.ts';
import { lockCall } from '../calls/queries.ts';
import { hasConflict } from '../committee/queries-people.ts';
import { mustBeScreened } from '../screening/rules.ts';
import { screeningFacts } from '../screening/screening-facts.ts';
import { reservePermissions } from './permissions.ts';
import { insertOffer, listPools } from './queries.ts';
import { mustBeOfferable, poolOf } from './rules.ts';

/**
 * Offers what is free in a lot to the next of its reserve list that fits, until a day. `applicationId` is the one that the officer saw:
 * another one is never offered unseen. Returns the offer's id.
 * Problems: `not_communicated`, `reserve_list_over`, `offer_day_out_of_range`, `reserve_next_changed`, `conflict_declared`, those of
 * `mustBeScreened`.
 */
export async function offerNext(
  work: Work,
  input: { callId: string; lotId: string; applicationId: string; answerBy: PlainDate },
): Promise<string> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, reservePermissions.offer, call);
  if (await hasConflict(work.tx, call.id, work.actor.personId)) throw problem('conflict_declared');
  const lot = (await listPools(work.tx, { callId: call.id })).find(({ lotId }) => lotId === input.lotId);
  if (!lot) throw problem('not_communicated');
  const today = dayIn(lot.deadlineZone, work.now);
  mustBeOfferable({ validUntil: lot.validUntil, answerBy: input.answerBy }, today);
  const application = await lockApplication(work.tx, input.applicationId);
  const { next } = poolOf(lot.envelopeMinor, lot.ranked, today);
  if (next?.applicationId !== application.id || application.state !== 'reserve')
    throw problem('reserve_next_changed');
  mustBeScreened(await screeningFacts(work, application.organisationId), dayIn(zone, work.now));
  const id = newId();
  await insertOffer(work.tx, {
    id,
    applicationId: application.id,
    lotId: lot.lotId,
    organisationId: application.organisationId,
    amountMinor: next.amountMinor,
    currency: lot.currency,
    answerBy: input.answerBy,
    offeredBy: work.actor.personId,
    offeredAt: work.now,
  });
  await work.enqueue('reserve.offer', { offerId: id });
  await audit(
    work,
    reservePermissions.offer.name,
    { kind: 'offer', id },
    { application: application.id, amount_minor: next.amountMinor, answer_by: input.answerBy },
  );
  return id;
}
