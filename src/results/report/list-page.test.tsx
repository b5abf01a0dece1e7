import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import type { Context, Route } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/permissions.ts';
import { renderIn } from '../../ui/testing.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { donorReportRoutes } from './routes.tsx';
import { buildVersion } from './testing.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const route = donorReportRoutes({ demonstration: true }).find(
  ({ path }) => path === '/staff/donor-reports',
) as unknown as Extract<Route, { kind: 'page' }>;

it('The contracting authority learns that a report is being drafted, and nothing of it before it is submitted', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const work = cast.work(cast.ana);
    const list = async (actor: Actor) => {
      const context = { ...cast.work(actor), actor, language } as unknown as Context;
      const answer = await route.show(context, undefined as never);
      return answer.result === 'page' ? renderIn(language, answer.body) : '';
    };
    expect(await list(cast.goran)).toContain('No donor report has been submitted yet.');
    const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
    const donorReportId = await createDonorReport(work, { periodId: await createPeriod(work, spring) });
    await buildDonorReport(work, { donorReportId });
    const reader = await list(cast.goran);
    expect(reader).toMatch(
      /Spring<\/bdi> \(.*1 March 2026.*31 May 2026.*\): being drafted\. You can read it/,
    );
    // No way there, and not when it was filled.
    expect(reader).not.toContain(donorReportId);
    expect(reader).not.toContain('25 November 2026');
    // Who writes it is told nothing of the kind.
    expect(await list(cast.ana)).toContain(`href="/staff/donor-reports/${donorReportId}"`);
    expect(await list(cast.ana)).not.toContain('being drafted');
    await buildVersion(tx, { actionId: cast.actionId, personId: cast.ana.personId }, donorReportId);
    expect(await list(cast.goran)).toContain(`href="/staff/donor-reports/${donorReportId}"`);
    expect(await list(cast.goran)).not.toContain('being drafted');
  }));
