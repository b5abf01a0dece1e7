import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { reportPermissions } from './permissions.ts';
import { findPeriod, openReport } from './queries.ts';

/** Opens the report of a period that was created in advance. Starting it again finds it. Returns its id. Problems: `agreement_not_signed`, `agreement_not_in_state` once it is closed. */
export async function startReport(work: Work, input: { periodId: string }): Promise<string> {
  const period = await findPeriod(work.tx, input.periodId);
  if (!period) throw problem('not_found');
  mustBeAbleTo(work.actor, reportPermissions.start, period);
  if (period.reportId) return period.reportId;
  const { state } = await lockAgreement(work.tx, period.agreementId);
  if (state === 'draft') throw problem('agreement_not_signed');
  if (state !== 'signed') throw problem('agreement_not_in_state', { state, verb: 'report' });
  const id = await openReport(work.tx, {
    id: newId(),
    actionId: work.actionId,
    periodId: period.id,
    agreementId: period.agreementId,
    organisationId: period.organisationId,
    now: work.now,
    by: work.actor.personId,
  });
  await audit(work, reportPermissions.start.word, { kind: 'report', id });
  return id;
}
