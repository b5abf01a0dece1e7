// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction, recordContract } from '../../action/index.ts';
import { asSeenBy, system } from '../../platform/database/frame.ts';
import { disagree } from '../disputes/disagree.ts';
import { keepValue } from '../disputes/keep-value.ts';
import { findDispute } from '../disputes/queries.ts';
import { buildDispute } from '../disputes/testing.ts';
import { listNotes } from '../notes/queries.ts';
import { buildNote } from '../notes/testing.ts';
import { findPart } from '../parts/queries.ts';
import { listItems, listRemarks } from '../parts/queries-texts.ts';
import { buildPart, typedTexts } from '../parts/testing.ts';
import { withdrawPart } from '../parts/withdraw-part.ts';
import { writePart } from '../parts/write-part.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { closeRisk } from '../risks/close-risk.ts';
import { findRisk, listEntries } from '../risks/queries.ts';
import { buildRisk } from '../risks/testing.ts';
import { askAboutDonorReport } from './ask-about-donor-report.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { buildVersion } from './testing.ts';

it('When the accounts are closed, words about a report, a part of it, a risk and a dispute go, and the hash of the report stays', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
    const work = cast.work(cast.ana);
    await recordContract(work, {
      ...{ number: 'T-1', startsOn: null, endsOn: null, totalMinor: null, contributionMinor: null },
      ...{ transferPercent: 25, warningPercent: 90, reportDays: 60, reason: 'Signed by Ana.' },
    });
    const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
    const periodId = await createPeriod(work, spring);
    await freezePeriod(work, { periodId });
    const donorReportId = await createDonorReport(work, { periodId });
    await buildDonorReport(work, { donorReportId });
    const partnerId = cast.organisations.partner;
    const partId = await buildPart(work, { donorReportId, partnerId, note: 'Ana asks.' });
    await writePart(work, await typedTexts(work, partId, 'Ana came.'));
    await buildNote(work, { donorReportId });
    await withdrawPart(work, { partId, reason: 'Ana left.' });
    await buildVersion(tx, { actionId: cast.actionId, personId: cast.ana.personId }, donorReportId);
    const question = { donorReportId, section: null, text: 'Who is Ana?' };
    await askAboutDonorReport(cast.work(cast.goran), question);
    const riskId = await buildRisk(work);
    await closeRisk(work, { riskId, remark: 'Ana left.' });
    const disputeId = await buildDispute(cast.work(cast.elira), { reason: 'Ana held it.' });
    await keepValue(work, { disputeId, reason: 'Ana did not.' });
    await disagree(cast.work(cast.elira), { disputeId, reason: 'Ana did.' });
    await asSeenBy(tx, system, () =>
      sql`select privacy.empty_action(${cast.actionId}::uuid, ${noon}::timestamptz)`.execute(tx),
    );
    await sql`set local role mostura_app`.execute(tx);
    const { rows } = await sql<{ words: string; hash: string }>`
      select c.reason || q.text as words, v.sha256 as hash
      from action.contract c, results.donor_question q, results.donor_report_version v
      where c.action_id = ${cast.actionId}::uuid and q.donor_report_id = ${donorReportId}::uuid and v.donor_report_id = q.donor_report_id`.execute(
      tx,
    );
    expect(rows).toMatchObject([{ words: '' }]);
    expect(rows[0]!.hash).toHaveLength(64);
    const blank = {
      title: '–',
      cause: '',
      event: '',
      effect: '',
      measures: '',
      triggerText: '',
      state: 'closed',
    };
    expect(await findRisk(tx, cast.actionId, riskId)).toMatchObject(blank);
    expect((await listEntries(tx, riskId)).map(({ kind, remark }) => [kind, remark])).toEqual([
      ['close', ''],
      ['record', ''],
    ]);
    await sql`reset role`.execute(tx);
    expect(await findDispute(tx, cast.actionId, disputeId)).toMatchObject({
      ...{ reason: '', answerText: '', disagreement: '', state: 'disagreed', claimed: 7 },
    });
    expect(await findPart(tx, cast.actionId, partId)).toMatchObject({ note: '', state: 'withdrawn' });
    expect((await listItems(tx, partId)).map(({ text }) => text)).toEqual(['']);
    expect((await listNotes(tx, cast.actionId, donorReportId)).map(({ text }) => text)).toEqual(['']);
    expect((await listRemarks(tx, partId)).map(({ text }) => text)).toEqual(['']);
  }));
