import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { indicatorsOf, loadAction } from '../../action/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { renderIn } from '../../ui/testing.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { buildGathering, buildMoney } from '../testing.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import type { Facts } from './facts.ts';
import { figureParts, figureTables } from './figure-tables.ts';
import { gatherEarlier } from './gather-earlier.ts';
import { movedSince } from './moved-since.ts';
import { AnnexesPage } from './pages/annexes-page.tsx';
import { findDonorReport } from './queries.ts';
import { buildVersion } from './testing.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const codes = indicatorsOf(definition.logframe).map(({ code }) => code);
const before: Facts = {
  period: { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
  frozen: true,
  currency: 'EUR',
  indicators: codes.map((code) => ({ code, target: null, inPeriod: 3, value: 3 })),
  headings: [{ heading: 'travel', budget: 100_000, inPeriod: 10_000, spent: 10_000 }],
  gatherings: [],
  subGrants: [],
  materials: [],
};

it('What changed since the last report says what runs on, with both values, and not what is of one period', () => {
  const [first, ...rest] = before.indicators;
  const facts: Facts = {
    ...before,
    indicators: [{ ...first!, inPeriod: 4, value: 7 }, ...rest.map((one) => ({ ...one, inPeriod: 0 }))],
    headings: [{ heading: 'travel', budget: 100_000, inPeriod: 5_000, spent: 15_000 }],
  };
  const { table, same } = movedSince({ language, definition, facts }, before);
  const amount = (minor: number) => ({ money: { minor, currency: 'EUR' } });
  expect(table.rows.map((cells) => cells.slice(1))).toEqual([
    [amount(10_000), amount(15_000), '+50.00\u00a0EUR'],
    [{ count: 3 }, { count: 7 }, '+4'],
  ]);
  expect(table.hrefs).toEqual(['/staff/budget/expenditure', `/staff/logframe/${codes[0]}`]);
  // Budget, sub-grants, what was paid, and all indicators but one.
  expect(same).toBe(3 + codes.length - 1);
});

it('A change that is more than the period has says how much of it corrects the period before', () => {
  const changeOf = (inPeriod: number, value: number, startsOn = '2026-06-01') => {
    const [first, ...rest] = before.indicators;
    const facts: Facts = {
      ...before,
      period: { name: 'Summer', startsOn, endsOn: '2026-08-31' },
      indicators: [{ ...first!, inPeriod, value }, ...rest],
    };
    return movedSince({ language, definition, facts }, before).table.rows[0]!.at(-1);
  };
  expect(changeOf(143, 148)).toBe('+145, of which 2 correct the earlier period');
  // Some of those of the period were counted before.
  expect(changeOf(54, 18)).toBe('+15');
  expect(changeOf(0, 1)).toBe('-2');
  // Between the two periods are days that are in neither.
  expect(changeOf(143, 148, '2026-07-01')).toBe('+145');
});

it('An indicator that the last report did not have is new, without a difference', () => {
  const earlier = { ...before, indicators: before.indicators.slice(1) };
  const { table } = movedSince({ language, definition, facts: before }, earlier);
  expect(table.rows.map((cells) => cells.slice(1))).toEqual([['not included', { count: 3 }, null]]);
});

const facts = { ...before, indicators: before.indicators.map((one) => ({ ...one, value: 4 })) };
const content = { language, definition, facts };
const page = (earlier?: Facts) => {
  const parts = figureParts(content, figureTables(content));
  const last = earlier && { facts: earlier, submittedOn: '2026-06-10', name: 'Winter', number: 1 };
  return renderIn(
    language,
    <AnnexesPage
      name="Spring"
      parts={parts}
      earlier={last}
      moved={earlier && movedSince(content, earlier)}
      period={content.facts.period}
      query={{ version: '1' }}
    />,
  );
};

it('The figures begin with their headings as links, then what changed; a long table is closed below its heading', () => {
  const html = page(before);
  const links = [...html.matchAll(/<a class="govuk-link" href="#([^"]+)"/g)].map(([, id]) => id!);
  expect(links.slice(0, 3)).toEqual(['moved', 'financial', 'logframe']);
  for (const id of links) expect(html.match(new RegExp(`<h2 id="${id}"`, 'g'))).toHaveLength(1);
  expect(html.indexOf('id="moved"')).toBeLessThan(html.indexOf('id="financial"'));
  expect(html).toContain('Compared with the report “Winter”, submitted on 10 June 2026.');
  expect(html).toContain(`${codes.length} figures have changed. Unchanged: 4.`);
  // Each of the tables with many rows is in a part that opens, and none of the money.
  const long = figureTables(content).filter(({ rows, key }) => rows.length > 4 && key !== 'financial');
  expect(long.length).toBeGreaterThan(1);
  for (const { rows } of long) expect(html).toContain(`Show the ${rows.length} rows`);
  // All of it on one page for those who print, of the same version.
  expect(html).toContain('href="?version=1&amp;show=all"');
});

it('A table of many columns scrolls within itself, and says its currency once, in the head', () => {
  const html = page();
  expect(html).toContain(
    '<section class="m-scroll m-scroll--fits" aria-label="Financial report" tabindex="0">',
  );
  expect(html).toContain('<th scope="col" class="m-n">Budget (EUR)</th>');
  expect(html).toContain('>1,000.00</span>');
  expect(html).not.toContain('1,000.00\u00a0EUR');
});

it('The first report says that there is none to compare it with', () => {
  expect(page()).toContain('This is the first report.');
});

it('A report is compared with its own last version, else with the last that was submitted on an earlier period', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const work = cast.work(cast.ana);
    await buildGathering(tx, cast, { title: 'Round table in Niš', startsOn: '2026-04-14' });
    await buildMoney(tx, cast, 'travel', 1000, { '2026-04-05': 200_011 });
    const make = async (name: string, startsOn: string, endsOn: string) => {
      const donorReportId = await createDonorReport(work, {
        periodId: await createPeriod(work, { name, startsOn, endsOn }),
      });
      await buildDonorReport(work, { donorReportId });
      return donorReportId;
    };
    const spring = await make('Spring', '2026-03-01', '2026-04-30');
    const summer = await make('Summer', '2026-05-01', '2026-05-31');
    const earlierOf = async (id: string, version?: { number: number }, actor = cast.ana) => {
      const context = { tx, actor, actionId: cast.actionId } as unknown as Context;
      return gatherEarlier(context, (await findDonorReport(tx, id))!, version);
    };
    // A draft was not submitted: nobody compares with it.
    expect(await earlierOf(summer)).toBeUndefined();
    await buildVersion(tx, { actionId: cast.actionId, personId: cast.ana.personId }, spring);
    expect(await earlierOf(summer)).toMatchObject({ name: 'Spring', number: 1 });
    expect(await earlierOf(summer, undefined, cast.goran)).toMatchObject({ name: 'Spring', number: 1 });
    expect(await earlierOf(spring, { number: 1 })).toBeUndefined();
    await buildVersion(tx, { actionId: cast.actionId, personId: cast.ana.personId }, summer, 'returned');
    expect(await earlierOf(summer)).toMatchObject({ name: undefined, number: 1 });
    expect(await earlierOf(summer, { number: 1 })).toMatchObject({ name: 'Spring', number: 1 });
  }));
