import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import type { ActingContext, Route } from '../../platform/http/route.ts';
import { renderIn } from '../../ui/testing.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { buildMoney } from '../testing.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { type DonorReport, findDonorReport } from './queries.ts';
import { submittingRoutes } from './routes-submitting.tsx';
import { buildVersion } from './testing.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const path = '/staff/donor-reports/:donorReportId/accept';
const form = submittingRoutes.find((one) => one.path === path) as unknown as Extract<Route, { kind: 'form' }>;
const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };

it('What is accepted is read on a page of its own: which version, its totals, and that it cannot be undone', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const work = cast.work(cast.ana);
    await buildMoney(tx, cast, 'travel', 1000, { '2026-04-05': 200_011 });
    const donorReportId = await createDonorReport(work, { periodId: await createPeriod(work, spring) });
    await buildDonorReport(work, { donorReportId });
    const by = { actionId: cast.actionId, personId: cast.ana.personId };
    await buildVersion(tx, by, donorReportId);
    const report = (await findDonorReport(tx, donorReportId)) as DonorReport;
    const url = new URL(`https://mostura.example/staff/donor-reports/${donorReportId}/accept`);
    const work2 = cast.work(cast.goran);
    const about = { url, params: { donorReportId }, query: {}, token: 'a.b', language };
    const context = { ...work2, work: work2, ...about } as unknown as ActingContext & { work: typeof work2 };
    const state = { typed: {}, errors: [], conflict: false };
    const answer = await form.show(context, report as never, state as never);
    const html = answer.result === 'page' ? renderIn(language, answer.body) : '';
    expect(html).toContain('Spring');
    expect(html).toContain('Read version 1');
    expect(html).toContain('2,000.11');
    expect(html).toContain('You cannot undo this');
    expect((await findDonorReport(tx, donorReportId))?.state).toBe('submitted');
    await form.act(context as never, report as never, {});
    expect((await findDonorReport(tx, donorReportId))?.state).toBe('accepted');
  }));
