import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { staged, tables } from '../../../tests/support/stage.ts';
import { getForm } from '../../forms/index.ts';
import { type Document, runsOf } from '../../platform/documents/document.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { returnReport } from '../reports/decide-report.ts';
import { addLine, editLine, replyToQuery } from '../reports/expenditure-lines.ts';
import { findLine, findReport, saveAnswers } from '../reports/queries.ts';
import { reviewLine } from '../reports/review-line.ts';
import { reportRoutes } from '../reports/routes.tsx';
import { saveIndicatorValues } from '../reports/save-report.ts';
import { submitReport } from '../reports/submit-report.ts';
import { seenOfLine } from '../reports/typed-line.ts';
import { buildAgreement, buildLine, buildReport, grantsCast, times } from '../testing.ts';
import { copyDocument } from './copy-document.ts';
import { findSentReport } from './queries.ts';
import { reportCopyRoutes } from './routes.tsx';
import { sentByHeading, sentContent } from './sent-content.ts';

/** A report with a query, sent, returned, corrected and sent anew: the second version says other things than the first. */
async function sentTwice(cast: Cast) {
  const agreement = await buildAgreement(cast, { form: { 'told_apart[]': ['prevention'] } });
  const reportId = await buildReport(cast, agreement, { gaps: true });
  const besa = cast.work(cast.besa, times.reporting);
  const elira = cast.work(cast.elira, times.reporting);
  const draft = { answers: { done: 'We met on the bridge.' }, raw: {} };
  await saveAnswers(besa.tx, reportId, draft, { now: besa.now, by: cast.besa.personId });
  const parts = { women: 2, men: 1, children: 0, unsaid: 0 };
  const told = { key: 'prevention', value: 3, note: 'Two schools.', parts };
  const rest = ['services', 'cooperation'].map((key) => ({ key, value: 3, note: '' }));
  await saveIndicatorValues(besa, { reportId, values: [told, ...rest] });
  const lineId = await addLine(besa, { reportId, line: buildLine({ supplier: 'Most d.o.o.' }) });
  const travel = { heading: 'travel', description: 'Bus to Prizren', originalMinor: 50_00 };
  const otherId = await addLine(besa, { reportId, line: buildLine(travel) });
  await submitReport(besa, { reportId });
  await reviewLine(elira, {
    lineId,
    verdict: { verb: 'query', rule: 'no_document', text: 'Which payroll?' },
  });
  await reviewLine(elira, {
    lineId: otherId,
    verdict: { verb: 'reject', rule: 'no_document', text: 'No ticket.' },
  });
  await returnReport(elira, { reportId, reason: 'Please answer.' });
  const seen = seenOfLine((await findLine(besa.tx, lineId))!);
  await editLine(besa, { lineId, line: buildLine({ description: 'Coordinator, June' }), seen });
  await replyToQuery(besa, { lineId, reply: 'That of June.' });
  await submitReport(besa, { reportId });
  return { reportId };
}

async function copyOf(cast: Cast, reportId: string, submission: number): Promise<Document> {
  const tx = tables(cast);
  const report = (await findReport(tx, reportId))!;
  const sent = (await findSentReport(tx, { reportId, submission }))!;
  const { definition: form } = await getForm(tx, report.formVersionId);
  return copyDocument({ language: languageOf(), demonstration: false }, report, { form, sent });
}

/** All that a document says, in its order. */
function wordsIn({ title, blocks }: Document): string {
  const said = blocks.flatMap((block) => {
    if (block.kind === 'keyValues') return block.pairs.map(({ key, value }) => `${key}: ${value}`);
    if (block.kind === 'table')
      return [block.caption, ...[...block.rows, ...(block.foot ?? [])].map((row) => row.join(' | '))];
    if ('text' in block)
      return [
        runsOf(block.text)
          .map(({ text }) => text)
          .join(''),
      ];
    return [];
  });
  return [title, ...said].join('\n').replace(/\u00a0|\u202f/g, ' ');
}

it(
  'A version says what was sent then, and not what its report says now.',
  staged(async (cast) => {
    const { reportId } = await sentTwice(cast);
    const [first, second] = [
      wordsIn(await copyOf(cast, reportId, 1)),
      wordsIn(await copyOf(cast, reportId, 2)),
    ];
    for (const said of [
      'What was done?: We met on the bridge.',
      'Women: 2; Men: 1; Children under 18: 0; Not said: 0\nTwo schools.',
      'Coordinator, May\nPayroll 5 · Most d.o.o.',
      'Awaiting review',
      'Human resources | 1,000.00 EUR',
      'Travel | 50.00 EUR',
      'Total | 1,050.00 EUR',
    ])
      expect(first).toContain(said);
    expect(first).not.toMatch(/June|No ticket|Which payroll/);
    for (const said of ['Coordinator, June', 'Which payroll?', 'That of June.', 'Rejected', 'No ticket.'])
      expect(second).toContain(said);
    expect(second).toContain('Total | 1,000.00 EUR');
    expect(second).not.toContain('Coordinator, May');
  }),
);

it('A version from before suppliers and accepted parts has its totals all the same; one that was deleted has none.', () => {
  const line = { ...buildLine(), id: 'a', amountMinor: 900, currency: 'EUR', state: 'pending', rate: '1' };
  const { supplier, ...old } = line;
  const rejected = { ...old, id: 'b', state: 'rejected' };
  const content = sentContent({ answers: {}, lines: [old, rejected] })!;
  expect(content.lines[0]).toMatchObject({ supplier: '', countedMinor: 900, exchanges: [] });
  expect(sentByHeading(content.lines)).toEqual([{ heading: 'human_resources', minor: 900 }]);
  expect([supplier, sentContent({})]).toEqual(['', undefined]);
});

it('The receipt says the same number, time and hash on its page, in both PDF files and in its email.', async () => {
  const db = await testDatabase();
  const { cast, reportId, jobs } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, jobs: cast.jobs, ...(await sentTwice(cast)) };
  });
  const routes = [...reportRoutes, ...reportCopyRoutes({ demonstration: false })];
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const [besa, elira] = [visit(cast.besa), visit(cast.elira)];
  const mail = jobs.filter(({ word }) => word === 'report.received').at(-1)!.data;
  const said = wordsIn(
    await db.transaction().execute((tx) => copyOf({ ...cast, work: () => ({ tx }) } as never, reportId, 2)),
  );
  const page = await besa.go(`/reports/${reportId}/receipt`);
  for (const one of [String(mail.receipt), String(mail.sha256)]) {
    expect(said).toContain(one);
    expect(page.html).toContain(one);
  }
  const at = languageOf().instant(String(mail.received), String(mail.zone), { seconds: true });
  expect(said).toContain(at.replace(/\u00a0|\u202f/g, ' '));

  const path = `/reports/${reportId}/versions`;
  for (const reader of [besa, elira]) {
    const { html } = await reader.go(`/reports/${reportId}`);
    for (const file of ['1/report', '2/report', '2/receipt']) {
      expect(html).toContain(`href="${path}/${file}.pdf"`);
      expect((await reader.go(`${path}/${file}.pdf`)).html.slice(0, 5)).toBe('%PDF-');
    }
    expect((await reader.go(`${path}/3/report.pdf`)).status).toBe(404);
    expect((await reader.go(`${path}/one/report.pdf`)).status).toBe(404);
  }
  expect(page.html).toContain(`${path}/2/report.pdf`);
  expect(await faultsOf(page)).toEqual([]);
  for (const other of [cast.foreign.besa, cast.foreign.elira, cast.cene])
    expect((await visit(other).go(`${path}/1/report.pdf`)).status).toBe(404);
  expect(errors).toEqual([]);
});

it(
  'A version that is made twice is the same file.',
  staged(async (cast) => {
    const { reportId } = await sentTwice(cast);
    const made = async () => Buffer.from(await writePdf(await copyOf(cast, reportId, 1)));
    expect((await made()).equals(await made())).toBe(true);
  }),
);
