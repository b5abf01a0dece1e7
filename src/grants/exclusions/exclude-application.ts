import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { mustBeUnsigned, setAsideDraft } from '../agreements/set-aside-draft.ts';
import {
  type Application,
  findApplication,
  lockApplication,
  saveApplicationState,
} from '../applications/queries.ts';
import { type ApplicationState, nextStateOfOwn } from '../applications/rules.ts';
import { lockCall } from '../calls/queries.ts';
import { findCheck, saveCheck } from '../checks/queries.ts';
import { hasConflict } from '../committee/queries-people.ts';
import { findOffer } from '../reserve/queries.ts';
import { excludeApplicationPermission } from './permissions.ts';

/**
 * Excludes an application that passed its check: a ground against it became known later. It is not eligible then; a ranking is made without
 * it, and what it held of its lot is free; a draft agreement is set aside. The applicant reads the reason and may complain.
 * Problems: `application_not_in_state`, `exclusion_has_agreement`, `exclusion_offer_open` (day), `conflict_declared`.
 */
export async function excludeApplication(
  work: Work,
  { applicationId, reason }: { applicationId: string; reason: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const sought = await findApplication(tx, applicationId);
  // Whoever decides on the call, or offers what is free in it, waits.
  if (sought) await lockCall(tx, sought.callId);
  const found = await lockApplication(tx, applicationId);
  mustBeAbleTo(actor, excludeApplicationPermission, found);
  if (await hasConflict(tx, found.callId, actor.personId)) throw problem('conflict_declared');
  const state = await mustBeExcludable({ tx, now }, found);
  const code = 'exclusion_has_agreement';
  await setAsideDraft(work, { applicationId: found.id, reason, code });
  const items = (await findCheck(tx, found.id))?.items ?? {};
  const check = { items, outcome: 'ineligible', reasons: reason, checkedBy: actor.personId, now } as const;
  await saveCheck(tx, found.id, check);
  await saveApplicationState(tx, found.id, state, now);
  await work.enqueue('check.conclude', { applicationId: found.id });
  const record = { kind: 'application', id: found.id };
  await audit(work, excludeApplicationPermission.name, record, { before: found.state }, { reason });
}

/** The state that excluding leads to. Problems: `application_not_in_state`, `exclusion_has_agreement`, `exclusion_offer_open` (day). */
export async function mustBeExcludable(
  { tx, now }: { readonly tx: Tx; readonly now: string },
  application: Pick<Application, 'id' | 'state' | 'told' | 'deadlineZone'>,
): Promise<ApplicationState> {
  const next = nextStateOfOwn(application, 'exclude');
  await mustBeUnsigned(tx, application.id, 'exclusion_has_agreement');
  const offer = await findOffer(tx, { applicationId: application.id }, now);
  if (offer?.state === 'offered' && offer.answerBy >= dayIn(application.deadlineZone, now))
    throw problem('exclusion_offer_open', { day: offer.answerBy });
  return next;
}
