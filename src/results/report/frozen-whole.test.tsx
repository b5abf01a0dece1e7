import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { buildBudget } from '../../action/budget/testing.ts';
import { importBudget, loadAction, recordContract } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { writeCsv } from '../../platform/documents/write-csv.ts';
import type { Context, Route } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { renderIn } from '../../ui/testing.tsx';
import { resultsRoutes } from '../index.ts';
import { setTarget } from '../logframe/set-target.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { gatherDifferences } from '../periods/gather-differences.ts';
import { findPeriod } from '../periods/queries.ts';
import { pathsFor } from '../record-paths.ts';
import { buildGathering, buildMoney, buildOutput, buildPayment, buildSubGrant } from '../testing.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { buildVersion } from './testing.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const routes = resultsRoutes({ demonstration: true, store: { read: async () => undefined }, findables: [] });

const contract = {
  ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-12-31', totalMinor: 100, contributionMinor: 90 },
  ...{ transferPercent: 25, warningPercent: 90, reportDays: 60, reason: 'The signed contract.' },
};

type Stage = { tx: Tx; cast: Cast; grant: string; gathering: string };
type Change = {
  readonly name: string;
  /** What one of its differences gives as the reason. */
  readonly reason: RegExp;
  run(stage: Stage, by: number): Promise<unknown>;
};
/** The audit entry that a verb would have written. */
const noted = ({ cast }: Stage, word: string, kind: string, id: string) =>
  audit(cast.work(cast.ana), word, { kind, id });
/** A budget with so many cents more for staff. */
const budgetWith = (more: number) =>
  `Group 484; 1; Staff; ${(4_000_000 + more) / 100}\nGroup 484; 2; Bus; 8000.19`;
/** A day of the period, another for each number. */
const dayOf = (by: number) => `2026-04-${String((by % 28) + 1).padStart(2, '0')}`;

/** What people do to records after a period was frozen; each moves at least one figure of its report. */
const changes: readonly Change[] = [
  {
    name: 'a forgotten event',
    reason: /^The event was recorded, /,
    run: async (stage, by) => {
      const late = { title: `Late ${by}`, startsOn: dayOf(by) };
      const id = await buildGathering(stage.tx, stage.cast, late);
      await noted(stage, 'gathering.record', 'gathering', id);
    },
  },
  {
    name: 'more people at an event',
    reason: /^The details of the event were changed, /,
    run: async (stage, by) => {
      await stage.tx
        .updateTable('training.gathering')
        .set((of) => ({ otherWomen: of('otherWomen', '+', by) }))
        .where('id', '=', stage.gathering)
        .execute();
      await noted(stage, 'gathering.edit', 'gathering', stage.gathering);
    },
  },
  {
    name: 'another title',
    reason: /^The details of the event were changed, /,
    run: async (stage, by) => {
      await stage.tx
        .updateTable('training.gathering')
        .set({ title: `Title ${by} ${newId()}` })
        .where('id', '=', stage.gathering)
        .execute();
      await noted(stage, 'gathering.edit', 'gathering', stage.gathering);
    },
  },
  {
    name: 'a withdrawn event',
    reason: /^It was counted twice\.$/,
    // Never the event that the other changes are made to: what is withdrawn counts no more, whoever came to it.
    run: async ({ tx, cast, gathering }) => {
      const { id } = await tx
        .selectFrom('training.gathering')
        .select('id')
        .where('actionId', '=', cast.actionId)
        .where('id', '!=', gathering)
        .where('withdrawnAt', 'is', null)
        .orderBy('title')
        .executeTakeFirstOrThrow();
      await tx
        .updateTable('training.gathering')
        .set({ withdrawnAt: noon, withdrawnReason: 'It was counted twice.' })
        .where('id', '=', id)
        .execute();
    },
  },
  {
    name: 'expenditure of the period',
    reason: /^\d+ entr(y|ies) of expenditure w(as|ere) recorded later: /,
    run: async ({ tx, cast }, by) => {
      await buildMoney(tx, cast, 'travel', 0, { [dayOf(by)]: by });
      const booked = tx.updateTable('action.expenditure').set({ createdAt: noon });
      await booked.where('spentOn', '=', dayOf(by)).where('amountMinor', '=', by).execute();
    },
  },
  {
    name: 'a larger budget',
    reason: /^More staff, as the addendum says\.$/,
    run: ({ cast }, by) =>
      importBudget(
        cast.work(cast.ana),
        buildBudget(budgetWith(by), { kind: 'addendum', reason: 'More staff, as the addendum says.' }),
      ),
  },
  {
    name: 'another target',
    reason: /^As agreed with the donor\.$/,
    run: ({ cast }, by) =>
      setTarget(
        { ...cast.work(cast.ana), now: new Date(Date.parse(noon) + by * 100).toISOString() },
        { indicator: 'national_sub_grants', value: 1000 + by, reason: 'As agreed with the donor.' },
      ),
  },
  {
    name: 'a sub-grant signed before the end',
    reason: /^The signed agreement was put in force, /,
    run: async (stage, by) => {
      const { cso } = stage.cast.organisations;
      const id = await buildSubGrant(stage.tx, stage.cast, cso, { amountMinor: by * 100 });
      await noted(stage, 'agreement.sign', 'agreement', id);
    },
  },
  {
    name: 'another amount of a sub-grant',
    reason: /^The terms were changed, /,
    run: async (stage, by) => {
      await stage.tx
        .updateTable('grants.subGrantAgreement')
        .set((of) => ({ amountMinor: of('amountMinor', '+', by) }))
        .where('id', '=', stage.grant)
        .execute();
      await noted(stage, 'agreement.edit', 'agreement', stage.grant);
    },
  },
  {
    name: 'a protected sub-grant',
    reason: /^The protection of the sub-grant was changed, /,
    run: async (stage) => {
      const { tx, cast } = stage;
      const id = await buildSubGrant(tx, cast, cast.organisations.cso, { amountMinor: 77 });
      await tx
        .updateTable('grants.subGrantAgreement')
        .set({ withholdName: true })
        .where('id', '=', id)
        .execute();
      await noted(stage, 'agreement.protect', 'agreement', id);
    },
  },
  {
    name: 'a payment of the period',
    reason: /^The payment was recorded, /,
    run: async (stage, by) => {
      const { tx, cast, grant } = stage;
      const { last } = await tx
        .selectFrom('grants.instalment')
        .select((of) => of.fn.max('number').as('last'))
        .where('agreementId', '=', grant)
        .executeTakeFirstOrThrow();
      const paid = { amountMinor: by, paidOn: dayOf(by), number: Number(last ?? 0) + 1 };
      await buildPayment(tx, grant, cast.organisations.cso, paid);
      const { id } = await tx
        .selectFrom('grants.instalment')
        .select('id')
        .where('agreementId', '=', grant)
        .where('number', '=', paid.number)
        .executeTakeFirstOrThrow();
      await noted(stage, 'instalment.pay', 'instalment', id);
    },
  },
  {
    name: 'a publication',
    reason: /^The publication was recorded, /,
    run: async (stage) => {
      const { actionId, organisations } = stage.cast;
      const id = await buildOutput(stage.tx, actionId, [organisations.cso]);
      await noted(stage, 'output.record', 'output', id);
    },
  },
];

/** What a reader is given at an address: the page as HTML, or the file as bytes. */
async function read({ tx, cast }: Stage, path: string, actor: Actor, params: Record<string, string>) {
  const route = routes.find((one) => one.path === path) as Extract<Route, { kind: 'page' }>;
  const about = { url: new URL(`https://mostura.example${path}`), params, query: {}, token: 'a.b', language };
  const history = async () => [];
  const context = { tx, actor, actionId: cast.actionId, now: noon, ...about, history } as unknown as Context;
  const subject = await route.subject!.find(tx, params[route.subject!.param]!, {
    actionId: cast.actionId,
    now: noon,
    actor,
  });
  const answer = await route.show(context, subject as never);
  if (answer.result === 'page') return renderIn(language, answer.body);
  if (answer.result === 'csv') return writeCsv(answer.rows);
  if (answer.result === 'download') return Buffer.from(answer.body as Uint8Array).toString('base64');
  throw new Error('neither page nor file');
}

it('40 random changes after freezing: each shows as a difference with its reason, none changes a frozen page, file or hash', () =>
  rolledBack(async (tx) => {
    const drawn = fc.sample(
      fc.record({ at: fc.nat(changes.length - 1), by: fc.integer({ min: 1, max: 900 }) }),
      { numRuns: 40, seed: 484 },
    );
    const cast = await castOf(tx, { definition });
    const { cso } = cast.organisations;
    const grant = await buildSubGrant(tx, cast, cso, { amountMinor: 1_234_567 });
    const gathering = await buildGathering(tx, cast, {
      title: 'Frozen',
      startsOn: '2026-04-14',
      came: [[cso, 17, 6]],
    });
    for (const number of drawn.filter(({ at }) => changes[at]!.name === 'a withdrawn event').keys())
      await buildGathering(tx, cast, { title: `Counted twice ${number}`, startsOn: dayOf(number) });
    await buildMoney(tx, cast, 'travel', 0, { '2026-04-05': 200_011 });
    const stage = { tx, cast, grant, gathering };
    const work = cast.work(cast.ana);
    await recordContract(work, contract);
    await importBudget(work, buildBudget(budgetWith(0)));
    const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
    const periodId = await createPeriod(work, spring);
    await freezePeriod(work, { periodId });
    const donorReportId = await createDonorReport(work, { periodId });
    await buildDonorReport(work, { donorReportId });
    await buildVersion(
      tx,
      { actionId: cast.actionId, personId: cast.ana.personId },
      donorReportId,
      'returned',
    );
    const params = { periodId, donorReportId };
    const report = '/staff/donor-reports/:donorReportId';
    const frozenThings = async () => {
      const period = await read(stage, '/staff/periods/:periodId', cast.goran, params);
      const things = [
        period.slice(0, period.indexOf('Corrections since the freeze')),
        await read(stage, '/staff/periods/:periodId/values.csv', cast.goran, params),
        await read(stage, `${report}/preview`, cast.goran, params),
        await read(stage, `${report}/annexes`, cast.goran, params),
      ];
      return things.map(hashOfContent);
    };
    const files = async () => {
      const made = [];
      for (const file of ['report.docx', 'report.xlsx', 'report.pdf'])
        made.push(hashOfContent(await read(stage, `${report}/${file}`, cast.goran, params)));
      // The version has none of its own; the draft's is made of the frozen books.
      made.push(hashOfContent(await read(stage, `${report}/financial.xlsx`, cast.ana, params)));
      return made;
    };
    const differences = async () => {
      const period = (await findPeriod(tx, periodId))!;
      const about = { today: '2026-11-25', language, pathOf: pathsFor(cast.ana) };
      return gatherDifferences(tx, period, about);
    };
    const [before, filesBefore] = [await frozenThings(), await files()];
    expect((await differences()).differences).toEqual([]);
    let shown = '[]';
    for (const [order, { at, by }] of drawn.entries()) {
      const change = changes[at]!;
      await change.run(stage, by + order * 1000);
      const found = await differences();
      const now = JSON.stringify(found.differences);
      expect([change.name, now === shown]).toEqual([change.name, false]);
      const reasons = found.differences.flatMap(found.why);
      expect([change.name, reasons.some((one) => change.reason.test(one))]).toEqual([change.name, true]);
      shown = now;
    }
    await recordContract(
      { ...work, now: '2026-11-25T14:00:00.000Z' },
      { ...contract, endsOn: '2028-06-30', totalMinor: 120, reason: 'Addendum 1.' },
    );
    expect(await frozenThings()).toEqual(before);
    expect(await files()).toEqual(filesBefore);
  }));
