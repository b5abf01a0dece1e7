import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import type { Context, Route } from '../../platform/http/route.ts';
import { renderIn } from '../../ui/testing.tsx';
import { setTarget } from '../logframe/set-target.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { DifferencesTable } from './pages/differences-table.tsx';
import { findDonorReport } from './queries.ts';
import { donorReportRoutes } from './routes.tsx';
import { noFiles } from './testing.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const route = donorReportRoutes({ demonstration: true, store: noFiles }).find(
  ({ path }) => path === '/staff/donor-reports/:donorReportId',
) as unknown as Extract<Route, { kind: 'page' }>;

it('The page of a draft says what was corrected since the freeze: before, now and the reason', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const work = cast.work(cast.ana);
    const periodId = await createPeriod(work, {
      name: 'Spring',
      startsOn: '2026-03-01',
      endsOn: '2026-05-31',
    });
    await freezePeriod(work, { periodId });
    const donorReportId = await createDonorReport(work, { periodId });
    await buildDonorReport(work, { donorReportId });
    const page = async () => {
      const history = async () => [];
      const context = { ...work, query: {}, params: { donorReportId }, token: 'a.b', language, history };
      const report = await findDonorReport(tx, donorReportId);
      const answer = await route.show(context as unknown as Context, report as never);
      const html = answer.result === 'page' ? renderIn(language, answer.body) : '';
      return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    };
    expect(await page()).toContain('Nothing has been corrected since the freeze.');
    const target = { indicator: 'national_sub_grants', value: 1234, reason: 'As agreed with the donor.' };
    await setTarget({ ...work, now: '2026-11-25T13:00:00.000Z' }, target);
    expect(await page()).toMatch(
      /Corrections since the freeze .* Target \d+ 1,234 As agreed with the donor\./,
    );
    expect(await page()).toMatch(/\d+ records? (was|were) corrected after the freeze\. The report does not/);
    // Of a frozen period there is nothing to fill again.
    expect(await page()).not.toContain(language.t('results.report.rebuild'));
  }));

it('A correction whose figures are not shown says so in words that wrap, and a figure stays on one line', () => {
  const row = { key: 'k', name: 'Round tables', table: 'Logframe', head: 'Value', href: undefined };
  const drawn = (before: string, now: string) =>
    renderIn(
      language,
      <DifferencesTable caption="c" empty="e" before="b" differences={[{ ...row, before, now }]} />,
    );
  expect(drawn('', '')).toMatch(/class="m-words"[^>]*>Changed\. We do not show/);
  expect(drawn('12', '13')).not.toContain('m-words');
});
