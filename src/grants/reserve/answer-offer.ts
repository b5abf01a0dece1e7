import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { mustBeUnsigned, setAsideDraft } from '../agreements/set-aside-draft.ts';
import { type Application, lockApplication, saveApplicationState } from '../applications/queries.ts';
import { type ApplicationState, nextApplicationState, nextStateOfOwn } from '../applications/rules.ts';
import { lockCall } from '../calls/queries.ts';
import { reservePermissions } from './permissions.ts';
import { findHoldings, findOffer, lockOffer, type Offer, saveAnswer } from './queries.ts';
import { heldOf } from './rules.ts';
import { offerWorkflow } from './workflow.ts';

/** Accepts an offer: the application is awarded. Problems: `offer_not_in_state`, `offer_lapsed`, `application_not_in_state`. */
export async function acceptOffer(work: Work, input: { offerId: string }): Promise<void> {
  const offer = await lockWithCall(work, input.offerId);
  const state = beginStep(work, offerWorkflow, 'accept', offer);
  await mustStillBeFree(work, offer);
  const application = await lockApplication(work.tx, offer.applicationId);
  const awarded = nextApplicationState(application.state, 'award');
  await saveApplicationState(work.tx, application.id, awarded, work.now);
  await saveAnswer(work.tx, offer.id, { state, answeredBy: work.actor.personId, answeredAt: work.now });
  await finishStep(work, offerWorkflow, 'accept', offer.id, { application: application.id });
}

/** Whoever offers what is free in the call waits, or is waited for. */
async function lockWithCall({ tx, now }: Work, offerId: string): Promise<Offer> {
  const found = await findOffer(tx, { id: offerId }, now);
  if (found) await lockCall(tx, found.callId);
  return lockOffer(tx, offerId, now);
}

/** An answer that began on the last day and came through after it: the money may have been offered to the next. Problem: `offer_lapsed` (day). */
async function mustStillBeFree({ tx, now }: Work, { lotId, answerBy, deadlineZone }: Offer): Promise<void> {
  const { envelopeMinor, held } = await findHoldings(tx, lotId);
  if (heldOf(held, dayIn(deadlineZone, now)) > envelopeMinor)
    throw problem('offer_lapsed', { day: answerBy });
}

/** Declines an offer: its money is free for the next. Problems: `offer_not_in_state`, `offer_lapsed`. */
export async function declineOffer(work: Work, input: { offerId: string }): Promise<void> {
  const offer = await lockOffer(work.tx, input.offerId, work.now);
  const state = beginStep(work, offerWorkflow, 'decline', offer);
  await saveAnswer(work.tx, offer.id, { state, answeredBy: work.actor.personId, answeredAt: work.now });
  await finishStep(work, offerWorkflow, 'decline', offer.id, { application: offer.applicationId });
}

/** Declines an award that was told, before its agreement is in force: its money is free for the next, and a draft is set aside. Problems: `application_not_in_state`, `award_has_agreement`. */
export async function declineAward(work: Work, input: { applicationId: string }): Promise<void> {
  const application = await lockApplication(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, reservePermissions.declineAward, application);
  const state = await mustBeDeclinable(work.tx, application);
  const declined = { applicationId: application.id, reason: '', code: 'award_has_agreement' } as const;
  await setAsideDraft(work, declined);
  await saveApplicationState(work.tx, application.id, state, work.now);
  await work.enqueue('award.decline', { applicationId: application.id });
  await audit(work, reservePermissions.declineAward.name, { kind: 'application', id: application.id });
}

/** The state that declining leads to. Problems: `application_not_in_state`, `award_has_agreement`. */
export async function mustBeDeclinable(
  tx: Tx,
  application: Pick<Application, 'id' | 'state' | 'told'>,
): Promise<ApplicationState> {
  const next = nextStateOfOwn(application, 'decline');
  await mustBeUnsigned(tx, application.id, 'award_has_agreement');
  return next;
}
