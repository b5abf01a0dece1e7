import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import { renderIn } from '../../ui/testing.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { gatherFindings } from './gather-findings.ts';
import { ReturnedFor } from './pages/returned-for.tsx';
import { type DonorReport, findDonorReport } from './queries.ts';
import { listQuestions } from './queries-questions.ts';
import { returnDonorReport } from './return-donor-report.ts';
import { buildVersion } from './testing.ts';
import { writeNarrative } from './write-narrative.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };

it('A returned report says at its top why, and its checks name each commented section until it is changed', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const work = cast.work(cast.ana);
    const donorReportId = await createDonorReport(work, { periodId: await createPeriod(work, spring) });
    await buildDonorReport(work, { donorReportId });
    await writeNarrative(work, { donorReportId, section: '2.1', text: 'We built bridges.', version: 0 });
    await buildVersion(tx, { actionId: cast.actionId, personId: cast.ana.personId }, donorReportId);
    const read = async () => (await findDonorReport(tx, donorReportId)) as DonorReport;
    const shown = async () => {
      const [report, questions] = [await read(), await listQuestions(tx, donorReportId)];
      return renderIn(language, <ReturnedFor report={report} questions={questions} path="/r" />);
    };
    expect(await shown()).toBe('');
    const comments = [
      { section: '1.4', text: 'The name is old.' },
      { section: '2.1', text: 'Name the six partners.' },
    ] as const;
    const about = { donorReportId, text: 'Two sections are too thin.', comments };
    await returnDonorReport(cast.work(cast.goran), about);
    const html = await shown();
    expect(html).toContain('Two sections are too thin.');
    expect(html).toContain('2 sections have a comment:');
    expect(html).toContain('href="/r/sections/2.1"');
    expect(html).toContain('href="#section_1_4"');
    const unchanged = async () =>
      (await gatherFindings(tx, await read(), '2026-06-30'))
        .filter(({ id }) => id === 'comment_unchanged')
        .map(({ section }) => section);
    expect(await unchanged()).toEqual(['1.4', '2.1']);
    const later = { ...work, now: '2026-11-25T13:00:00.000Z' };
    await writeNarrative(later, { donorReportId, section: '2.1', text: 'Six partners did.', version: 1 });
    expect(await unchanged()).toEqual(['1.4']);
    await buildDonorReport(later, { donorReportId });
    expect(await unchanged()).toEqual([]);
  }));
