import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findFigures } from '../payments/queries.ts';
import { buildAgreement, buildApprovedReport, buildLine, buildReport, times } from '../testing.ts';
import { approveReport, returnReport } from './decide-report.ts';
import { addLine, replyToQuery } from './expenditure-lines.ts';
import { findLine, listLines, listSpent } from './queries.ts';
import { type LineVerdict, reviewLine } from './review-line.ts';
import { submitReport } from './submit-report.ts';
import { seenInReview } from './typed-line.ts';

const query: LineVerdict = { verb: 'query', rule: 'no_document', text: 'Which payroll?' };

async function submitted(cast: Cast) {
  const reportId = await buildReport(cast, await buildAgreement(cast));
  const besa = cast.work(cast.besa, times.reporting);
  const lineId = await addLine(besa, { reportId, line: buildLine() });
  const review = (verdict: LineVerdict, actor = cast.elira) =>
    reviewLine(cast.work(actor, times.reporting), { lineId, verdict });
  return { reportId, lineId, besa, review, submit: () => submitReport(besa, { reportId }) };
}

it(
  'counts what was spent under a heading in this report and before it, without what was rejected or came later',
  staged(async (cast) => {
    const agreement = await buildAgreement(cast);
    const [first, second] = agreement.periods as [string, string];
    await buildApprovedReport(cast, first, { originalMinor: 700 });
    const reportId = await buildReport(cast, { periods: [second] });
    const later = '2027-04-10T09:00:00.000Z';
    const spend = (line: object) =>
      addLine(cast.work(cast.besa, later), { reportId, line: buildLine({ spentOn: '2026-11-30', ...line }) });
    await spend({ originalMinor: 40 });
    await spend({ originalMinor: 2, heading: 'travel' });
    const refused = await spend({ originalMinor: 9000 });
    await submitReport(cast.work(cast.besa, later), { reportId });
    const verdict: LineVerdict = { verb: 'reject', rule: 'other', text: 'It is not ours.' };
    await reviewLine(cast.work(cast.elira, later), { lineId: refused, verdict });
    const spent = async (number: number, of: string) =>
      (await listSpent(tables(cast), { agreementId: agreement.agreementId, reportId: of, number })).toSorted(
        (a, b) => (a.heading < b.heading ? -1 : 1),
      );
    expect(await spent(2, reportId)).toEqual([
      { heading: 'human_resources', beforeMinor: 700, hereMinor: 40 },
      { heading: 'travel', beforeMinor: 0, hereMinor: 2 },
    ]);
    expect((await spent(1, reportId)).map(({ beforeMinor, hereMinor }) => [beforeMinor, hereMinor])).toEqual([
      [700, 0],
    ]);
  }),
);

describe('reviewing a line', () => {
  it(
    'is for the partner’s officers and finance, once the report is submitted',
    staged(async (cast) => {
      const { review, submit } = await submitted(cast);
      await expectRefusal(review({ verb: 'accept' }), 'not_permitted');
      await submit();
      for (const actor of [cast.foreign.elira, cast.foreign.fatos, cast.ana, cast.besa])
        await expectRefusal(review({ verb: 'accept' }, actor), 'not_permitted');
      await review({ verb: 'accept' }, cast.fatos);
      await expectRefusal(review(query), 'line_not_in_state');
    }),
  );

  it(
    'names its rule, and waits again once it is answered',
    staged(async (cast) => {
      const { reportId, lineId, besa, review, submit } = await submitted(cast);
      await submit();
      await review(query);
      await returnReport(cast.work(cast.elira, times.reporting), { reportId, reason: 'Please answer.' });
      await expectRefusal(review({ verb: 'accept' }), 'report_not_in_state');
      await replyToQuery(besa, { lineId, reply: 'That of May.' });
      expect(await listLines(tables(cast), reportId)).toMatchObject([
        { state: 'pending', rule: 'no_document', query: 'Which payroll?', reply: 'That of May.' },
      ]);
      await submit();
      await review({ verb: 'reject', rule: 'other', text: 'It is not ours.' });
      expect(await listLines(tables(cast), reportId)).toMatchObject([{ state: 'rejected', rule: 'other' }]);
    }),
  );

  it(
    'keeps each answer with its query when another is asked, and when it is rejected',
    staged(async (cast) => {
      const { reportId, lineId, besa, review, submit } = await submitted(cast);
      await submit();
      await review(query);
      await replyToQuery(besa, { lineId, reply: 'That of May.' });
      await review({ verb: 'query', rule: 'vat', text: 'With tax?' });
      const now = { askedAt: times.reporting, repliedAt: times.reporting };
      const first = { rule: 'no_document', query: 'Which payroll?', reply: 'That of May.', ...now };
      expect(await listLines(tables(cast), reportId)).toMatchObject([
        { rule: 'vat', query: 'With tax?', reply: null, repliedAt: null, earlierQueries: [first] },
      ]);
      await replyToQuery(besa, { lineId, reply: 'Without.' });
      await review({ verb: 'reject', rule: 'other', text: 'It is not ours.' });
      const second = { rule: 'vat', query: 'With tax?', reply: 'Without.', ...now };
      expect(await listLines(tables(cast), reportId)).toMatchObject([
        { state: 'rejected', query: 'It is not ours.', reply: null, earlierQueries: [first, second] },
      ]);
    }),
  );

  it(
    'accepts a part with its reason: the rest is in no total and in no balance',
    staged(async (cast) => {
      const { reportId, lineId, review, submit } = await submitted(cast);
      await submit();
      const part = (accepted: string): LineVerdict => ({
        ...{ verb: 'accept_part', accepted, rule: 'not_necessary', text: 'One night too many.' },
      });
      const { amountMinor, agreementId } = (await findLine(tables(cast), lineId))!;
      for (const [accepted, code] of [
        ['0', 'part_not_more'],
        ['half', 'amount_not_read'],
        [String(amountMinor / 100), 'part_not_less'],
      ] as const)
        await expectRefusal(review(part(accepted)), code);
      await review(part('1.50'));
      expect(await listLines(tables(cast), reportId)).toMatchObject([
        { state: 'accepted', refusedMinor: amountMinor - 150, rule: 'not_necessary' },
      ]);
      await approveReport(cast.work(cast.elira, times.reporting), { reportId });
      expect(await findFigures(tables(cast), agreementId, '2027-01-01')).toMatchObject({
        acceptedMinor: 150,
      });
      expect(await listSpent(tables(cast), { agreementId, reportId, number: 1 })).toMatchObject([
        { hereMinor: 150 },
      ]);
      const { rows } = await sql<{ minor: number }>`select minor from grants.ledger_record
        where measure = 'accepted' and action_id = ${cast.actionId}::uuid`.execute(tables(cast));
      expect(rows).toEqual([{ minor: 150 }]);
    }),
  );

  it(
    'decides on the expenditure that the page showed: what was answered meanwhile is read first',
    staged(async (cast) => {
      const { lineId, besa, review, submit } = await submitted(cast);
      await submit();
      await review(query);
      const shown = async () => seenInReview((await findLine(tables(cast), lineId))!, []);
      const accept = (seen: string) =>
        reviewLine(cast.work(cast.fatos, times.reporting), { lineId, verdict: { verb: 'accept' }, seen });
      const seen = await shown();
      await replyToQuery(besa, { lineId, reply: 'That of May.' });
      await expectRefusal(accept(seen), 'changed_since_shown');
      await accept(await shown());
    }),
  );
});
