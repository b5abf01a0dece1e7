import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { contextOf } from '../../../tests/support/workflow-walk.tsx';
import { loadAction } from '../../action/index.ts';
import type { Context, FormState } from '../../platform/http/route.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { renderIn } from '../../ui/testing.tsx';
import { logframeRoutes } from '../logframe/routes.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { createDonorReport } from '../report/create-donor-report.ts';
import { gatherFindings } from '../report/gather-findings.ts';
import { findDonorReport } from '../report/queries.ts';
import { statusHome } from '../status/home.ts';
import { buildGathering } from '../testing.ts';
import { changeValue } from './change-value.ts';
import { disputeRoutes } from './routes.tsx';
import { buildDispute, uncount } from './testing.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const inCast = (body: (cast: Cast, tx: Tx) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx, { definition }), tx));
const reason = 'It was not held.';

type Asked = { readonly id?: string; readonly query?: Record<string, string> };
/** A page or form as this person is shown it; undefined where they may not open it. */
async function shown(cast: Cast, actor: Actor, path: string, { id, query = {} }: Asked = {}) {
  const route = [...disputeRoutes, ...logframeRoutes].find((one) => one.path === path)!;
  const context: Context & { readonly work: never } = {
    ...(contextOf(cast, actor, noon) as never as Context & { work: never }),
    ...{ query, params: { indicator: 'round_tables' } },
  };
  const record = id && (await route.subject?.find(context.tx, id, { ...context, now: noon } as never));
  if (route.kind === 'button' || !may(actor, route.may, record as never)) return undefined;
  if (route.kind === 'page') {
    const answer = await route.show(context, record as never);
    if (answer.result === 'csv') return answer.rows.map((row) => row.join(';')).join('\n');
    return answer.result === 'page' ? String(renderIn(language, answer.body as never)) : undefined;
  }
  const typed = (await route.fill?.(context as never, record as never)) ?? {};
  const state: FormState = { typed, errors: {}, conflict: false };
  return String(
    renderIn(language, (await route.show(context as never, record as never, state)).body as never),
  );
}

describe('The page of an indicator', () => {
  it(
    'says what is disputed and leads to the form, for the staff of the partners',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      const id = await buildDispute(cast.work(cast.foreign.elira));
      for (const actor of [cast.ana, cast.elira, cast.fatos]) {
        const html = (await shown(cast, actor, '/staff/logframe/:indicator'))!;
        expect(html).toContain('Disputed since 25 November 2026');
        expect(html).toContain(`href="/staff/disputes/${id}"`);
        expect(html).toContain('href="/staff/logframe/round_tables/dispute"');
        expect(html).toContain(`/dispute?record=gathering.${gatheringId}"`);
      }
    }),
  );

  it(
    'says to the contracting authority that a value was corrected, and nothing of open disputes, reasons or partners',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      await buildDispute(cast.work(cast.elira), { jurisdiction: 'RS' });
      const disputeId = await buildDispute(cast.work(cast.foreign.elira));
      const page = () => shown(cast, cast.goran, '/staff/logframe/:indicator');
      expect(await page()).not.toMatch(/[Dd]ispute|corrected/);
      await uncount(tx, gatheringId);
      const form = { change: `gathering.${gatheringId}`, reason };
      await changeValue(cast.work(cast.ana), { disputeId, form });
      const html = (await page())!;
      expect(html).toContain('This value was corrected on 25 November 2026. From 1 to 0');
      expect(html).not.toMatch(/[Dd]ispute|It was not held|We held seven|Partner of the South/);
      expect(await shown(cast, cast.goran, '/staff/disputes')).toBeUndefined();
      expect(await shown(cast, cast.goran, '/staff/disputes/:disputeId', { id: disputeId })).toBeUndefined();
    }),
  );
});

describe('The form of a dispute', () => {
  it(
    'names the record that was pressed, and asks for the part of the value where none was',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      const path = '/staff/logframe/:indicator/dispute';
      const record = `gathering.${gatheringId}`;
      const ofRecord = (await shown(cast, cast.elira, path, { query: { record } }))!;
      expect(ofRecord).toContain('Round table of the tests');
      expect(ofRecord).toContain(`name="record" value="${record}"`);
      expect(ofRecord).toContain('value="not_counted"');
      expect(ofRecord).not.toContain('value="missing"');
      const ofValue = (await shown(cast, cast.elira, path, { query: { jurisdiction: 'RS' } }))!;
      expect(ofValue).toContain('name="period"');
      expect(ofValue).toMatch(/value="RS"\s+selected/);
      expect(ofValue).not.toContain('value="not_counted"');
      expect(await shown(cast, cast.goran, path)).toBeUndefined();
    }),
  );
});

describe('The page of a dispute', () => {
  it(
    'shows the value then and now, what moved, and the way to it',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      const id = await buildDispute(cast.work(cast.foreign.elira));
      const page = (actor: Actor) => shown(cast, actor, '/staff/disputes/:disputeId', { id });
      expect(await page(cast.ana)).toContain('Nothing behind the value has changed since the dispute.');
      await uncount(tx, gatheringId);
      const html = (await page(cast.ana))!;
      expect(html).toContain('The right number is 7');
      expect(html).toContain(`href="/staff/gatherings/${gatheringId}"`);
      expect(html).toContain('We held seven.');
      expect(await shown(cast, cast.ana, '/staff/disputes/:disputeId/change', { id })).toContain(
        `value="gathering.${gatheringId}"`,
      );
      expect(
        await shown(cast, cast.foreign.elira, '/staff/disputes/:disputeId/change', { id }),
      ).toBeUndefined();
    }),
  );
});

describe('Open disputes', () => {
  it(
    'are a line on the home of the partners, a row of the list and its file, and none of the contracting authority',
    inCast(async (cast, tx) => {
      await buildGathering(tx, cast);
      const home = async (actor: Actor) =>
        JSON.stringify(await statusHome(contextOf(cast, actor, noon) as never));
      expect(await home(cast.ana)).not.toContain('/staff/disputes');
      const id = await buildDispute(cast.work(cast.elira));
      expect(await home(cast.ana)).toContain('1 disputed value waits for an answer');
      expect(await home(cast.elira)).toContain('/staff/disputes?state=open');
      expect(await home(cast.goran)).not.toContain('/staff/disputes');
      expect(await shown(cast, cast.fatos, '/staff/disputes', { query: { state: 'open' } })).toContain(id);
      expect(
        await shown(cast, cast.fatos, '/staff/disputes', { query: { state: 'answered' } }),
      ).not.toContain(id);
      const file = (await shown(cast, cast.fatos, '/staff/disputes.csv'))!;
      expect(file).toContain(`${id};round_tables;`);
      expect(file).not.toContain(cast.elira.personId);
    }),
  );

  it(
    'are a soft finding of the report on days that they touch',
    inCast(async (cast, tx) => {
      await buildGathering(tx, cast);
      const manager = cast.work(cast.ana);
      const found = async (name: string, startsOn: string, endsOn: string) => {
        const periodId = await createPeriod(manager, { name, startsOn, endsOn });
        const report = await findDonorReport(tx, await createDonorReport(manager, { periodId }));
        const findings = await gatherFindings(tx, report!, '2026-11-25');
        return findings.filter(({ id }) => id === 'dispute_open');
      };
      const periodId = await createPeriod(manager, {
        name: 'April',
        startsOn: '2026-04-01',
        endsOn: '2026-04-30',
      });
      const disputeId = await buildDispute(cast.work(cast.elira), { period: periodId });
      expect(await found('Spring', '2026-03-01', '2026-05-31')).toEqual([
        {
          ...{ id: 'dispute_open', hard: false, href: `/staff/disputes/${disputeId}` },
          values: { indicator: 'round_tables', day: '2026-11-25' },
        },
      ]);
      expect(await found('Summer', '2026-06-01', '2026-08-31')).toEqual([]);
    }),
  );
});
