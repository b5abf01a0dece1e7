import { emptyDraft, fieldsOf, getForm } from '../../forms/index.ts';
import {
  addLine,
  approveReport,
  findCall,
  returnReport,
  reviewLine,
  saveIndicatorValues,
  saveNarrative,
  seenOf,
  startReport,
  submitReport,
} from '../../grants/index.ts';
import { addDays, type Instant } from '../../platform/dates.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { chanceOf } from '../chance.ts';
import type { ReportFate } from '../invented/agreements.ts';
import { planCorrection } from './correct-expenditure.ts';
import { storePaper } from './lay-paper.ts';
import type { Running } from './make-agreement.ts';
import { answerQueries, queryLines, type Written } from './query-lines.ts';
import { reportAnswers } from './report-answers.ts';
import { makeLines, type Period } from './report-lines.ts';
import type { Stage } from './stage.ts';

type Plan = { readonly fate: ReportFate; readonly share: number; readonly latest: boolean };

/** Plans the report of a period that ended, as far as its fate says. `then` goes on after an approval. */
export function planReport(
  stage: Stage,
  running: Running,
  period: Period,
  plan: Plan,
  then: (approved: Instant) => void,
): void {
  const { fate } = plan;
  if (fate === 'missing') return;
  const { officer, payer, call } = running.opened;
  const minute = String(10 + ((running.opened.entries.indexOf(running.entry) * 13) % 50));
  const day = (after: number, hour: string) => `${addDays(period.endsOn, after)}T${hour}:${minute}:00.000Z`;
  const on = (after: number, hour: string, run: (now: Instant) => Promise<void>) =>
    stage.timeline.plan(day(after, hour), run);
  on(3, '08', async (now) => {
    const written = await write(stage, running, period, plan, now);
    if (fate === 'draft') return;
    on(4, '13', (later) => submit(stage, running, written, later));
    if (fate === 'submitted') return;
    const { reportId } = written;
    const finish = (approved: Instant) => {
      planCorrection(stage, running, period, written, approved);
      then(approved);
    };
    const approve = async (later: Instant) => {
      await acceptAll(stage, running, written, later);
      // The regional call asks two people.
      if (call.issuer !== 'regional') {
        await approveReport(stage.work(officer, later), { reportId });
        return finish(later);
      }
      await approveReport(stage.work(officer, later), { reportId, approval: 'approve_first' });
      if (fate === 'approved_once') return;
      on(12, '14', async (second) => {
        await approveReport(stage.work(payer, second), { reportId, approval: 'approve_second' });
        finish(second);
      });
    };
    if (fate === 'approved' || fate === 'approved_once') return on(12, '10', approve);
    on(6, '10', (later) => queryLines(stage, running, written, later));
    if (fate === 'submitted_queried') return;
    on(6, '14', (later) =>
      returnReport(stage.work(officer, later), {
        reportId,
        reason: 'Thank you for a clear report. Two lines need a word from you; everything else is in order.',
      }),
    );
    if (fate === 'returned') return;
    on(8, '09', (later) => answerQueries(stage, running, written, later));
    on(8, '13', (later) => submit(stage, running, written, later));
    if (fate === 'approved_after_query') on(12, '10', approve);
  });
}

async function write(
  stage: Stage,
  running: Running,
  period: Period,
  { fate, share }: Plan,
  now: Instant,
): Promise<Written> {
  const { applicant, opened, entry } = running;
  const work = stage.work(applicant.member ?? applicant.certifier, now);
  const reportId = await startReport(work, { periodId: period.id });
  const call = (await findCall(stage.tx, opened.callId))!;
  const { definition } = await getForm(stage.tx, call.reportFormVersionId);
  const answers = reportAnswers(`${opened.call.key} ${entry.applicant} ${period.number}`, applicant);
  const sections = fate === 'draft' ? definition.sections.slice(0, 2) : definition.sections;
  for (const section of sections) {
    const typed = { ...fieldsOf(section, { answers, raw: {} }), seen: seenOf(section, emptyDraft) };
    await saveNarrative(work, { reportId, section: section.key, typed });
  }
  // A report that waits for its review has as many as people have, so that not all of them are looked at.
  const each = fate === 'submitted' ? 5 : 1;
  const lines = await makeLines(stage, running, period, { share, each });
  const lineIds: string[] = [];
  for (const line of fate === 'draft' ? lines.slice(0, 2) : lines)
    lineIds.push(await addLine(work, { reportId, line, bills: await billsOf(stage, line) }));
  if (fate !== 'draft') {
    const chance = chanceOf(`values ${opened.call.key} ${entry.applicant} ${period.number}`);
    await saveIndicatorValues(work, {
      reportId,
      values: [
        toldApart(chance.whole(8, 140)),
        { key: 'services', value: chance.whole(4, 95), note: '' },
        { key: 'cooperation', value: chance.whole(0, 4), note: '' },
      ],
    });
  }
  return { reportId, lineIds, rejected: fate === 'approved_after_query' ? 1 : 0 };
}

/** People who were reached, told apart; where the call does not ask it, the total alone is kept. */
function toldApart(value: number) {
  const [women, men] = [Math.floor(value / 2), Math.floor(value / 4)];
  const children = Math.floor(value / 8);
  return {
    ...{ key: 'prevention', value, note: '' },
    parts: { women, men, children, unsaid: value - women - men - children },
  };
}

/** An invented bill of what was bought. Salaries have none, nor has what the officer asks about. */
async function billsOf({ store }: Stage, line: Parameters<typeof addLine>[1]['line']) {
  const { heading, documentReference, description, spentOn, originalMinor, originalCurrency } = line;
  if (heading === 'human_resources' || documentReference.includes('-5/')) return [];
  const paid = `${spentOn}: ${toDecimal(money(originalMinor, originalCurrency))} ${originalCurrency}`;
  const file = await storePaper(store, [documentReference, description, paid]);
  return [{ ...file, name: `${documentReference.replaceAll('/', '-')}.pdf` }];
}

async function submit(
  stage: Stage,
  { applicant }: Running,
  { reportId }: Written,
  now: Instant,
): Promise<void> {
  await submitReport(stage.work(applicant.certifier, now), { reportId });
}

/** Accepts what is open; the first queried line of a report that was returned is rejected, because no document came. */
async function acceptAll(
  stage: Stage,
  { opened }: Running,
  { lineIds, rejected }: Written,
  now: Instant,
): Promise<void> {
  const work = stage.work(opened.officer, now);
  for (const [at, lineId] of lineIds.entries()) {
    const last = lineIds.length - 1;
    if (rejected > 0 && at < last - 1) continue;
    await reviewLine(work, {
      lineId,
      verdict:
        rejected > 0 && at === last - 1
          ? { verb: 'reject', rule: 'no_document', text: 'The document that was asked for did not come.' }
          : { verb: 'accept' },
    });
  }
}
