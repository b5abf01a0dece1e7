import { beforeAll, expect, it } from 'vitest';
import { buildRelease } from '../../../tests/support/build-release.ts';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { loadAction } from '../../action/index.ts';
import { buildRecommendation } from '../../advocacy/recommendations/testing.ts';

import { buildPublishedCall, buildSubGrant } from '../testing.ts';
import { changesRoutes } from './routes.tsx';
import { monthSpan, monthsSince } from './rules.ts';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx, { definition: await loadAction('actions/shbb') });
    const { partner, cso } = made.organisations;
    const of = { actionId: made.actionId, partnerId: partner, csoId: cso, personId: made.elira.personId };
    ids.call = await buildPublishedCall(tx, of, { number: 'PAST-1', deadlineAt: '2026-02-01T13:00:00.000Z' });
    ids.later = await buildPublishedCall(tx, of, { number: 'SOON-1', opensAt: '2899-01-01T08:00:00.000Z' });
    ids.plain = await buildSubGrant(tx, of, ids.call, { title: 'Bridges of Loznica' });
    ids.withheld = await buildSubGrant(tx, of, ids.call, { title: 'Secret shelter', withholdName: true });
    ids.general = await buildSubGrant(tx, of, ids.call, { title: 'Night watch', generalisePlace: true });
    ids.delayed = await buildSubGrant(tx, of, ids.call, { title: 'Late refuge', delayUntil: '2999-01-01' });
    const recordedBy = made.elira.personId;
    ids.asked = await buildRecommendation(tx, {
      actionId: made.actionId,
      recordedBy,
      title: 'Open the line',
    });
    ids.unasked = await buildRecommendation(tx, {
      ...{ actionId: made.actionId, recordedBy, title: 'Still a draft', state: 'draft' },
    });
    const prepared = { actionId: made.actionId, preparedBy: recordedBy, preparedFor: partner };
    await buildRelease(tx, { ...prepared, state: 'signed', number: 'R-2026-0001-0a1b2c' });
    await buildRelease(tx, {
      ...prepared,
      state: 'withdrawn',
      number: 'R-2026-0002-3d4e5f',
      tableKey: 'people',
    });
    await buildRelease(tx, { ...prepared, state: 'ready', tableKey: 'crimes' });
    return made;
  });
  const routes = changesRoutes({ baseUrl: 'https://mostura.example', demonstration: false });
  pages = openPages(db, cast.actionId, routes, languageOf('en'));
});

/** The page of each month, and the feed. */
async function everything() {
  const { html } = await pages.visit().go('/changes');
  const months = [...html.matchAll(/<option value="(2\d{3}-\d\d)"/g)].map(([, month]) => month!);
  const all = await Promise.all(
    months.map(async (month) => (await pages.visit().go(`/changes?month=${month}`)).html),
  );
  return { months, all, feed: (await pages.visit().go('/changes.atom')).html };
}

it('A protected or delayed sub-grant is on no page of a month and in no feed', async () => {
  const { all, feed } = await everything();
  for (const text of [...all, feed]) {
    for (const secret of ['Secret shelter', 'Night watch', 'Late refuge']) expect(text).not.toContain(secret);
    for (const id of [ids.withheld, ids.general, ids.delayed]) expect(text).not.toContain(id);
  }
});

it('What is only announced has not changed anything yet', async () => {
  const { all, feed } = await everything();
  for (const text of [...all, feed])
    for (const id of [ids.later, ids.unasked]) expect(text).not.toContain(id);
});

it('Each change is in one month, with its day and a link to its page, and in the feed', async () => {
  const { all, feed } = await everything();
  expect(all.filter((text) => text.includes('Bridges of Loznica'))).toHaveLength(1);
  const january = (await pages.visit().go('/changes?month=2026-01')).html;
  expect(january).toContain('Recommendations published');
  expect(january).toContain(`href="/recommendations/${ids.asked}"`);
  const february = (await pages.visit().go('/changes?month=2026-02')).html;
  expect(february).toContain('Calls closed');
  expect(february).toContain(`href="/calls/${ids.call}"`);
  expect(february).toContain('datetime="2026-02-01"');
  expect(february).not.toContain('Calls opened');
  expect(feed).toContain('Sub-grants signed: Bridges of Loznica');
  expect(feed).toContain(`https://mostura.example/calls/${ids.call}`);
  expect(feed).toContain('<link rel="self" href="https://mostura.example/changes.atom"/>');
  expect(await faultsOf(await pages.visit().go('/changes?month=2026-02'))).toEqual([]);
});

it('A release of statistics and its withdrawal are changes with a link to their page; what waits for a signature is none', async () => {
  const { html } = await pages.visit().go('/changes?month=2026-09');
  expect(html).toContain('Statistics published');
  for (const number of ['R-2026-0001-0a1b2c', 'R-2026-0002-3d4e5f'])
    expect(html).toContain(`href="/statistics/${number}"`);
  expect(html).toContain('Statistics withdrawn');
  expect(html).toContain('Records were corrected.');
  expect(html).not.toContain('Crimes against people on the move');
  expect((await pages.visit().go('/changes.atom')).html).toContain(
    'Statistics published: R-2026-0001-0a1b2c',
  );
});

it('A month that is none, or has not come yet, is the month of the latest change', async () => {
  const usual = (await pages.visit().go('/changes')).html;
  expect(usual).toMatch(/<option value="2\d{3}-\d\d" selected/);
  expect(usual).not.toContain('No changes were published');
  for (const month of ['2026-13', '2999-01', '1999-01', 'x', "2026-02' or 1=1"])
    expect((await pages.visit().go(`/changes?month=${encodeURIComponent(month)}`)).html).toBe(usual);
});

it('A month ends with the next or with today, in the zone of the Action', () => {
  const of = { zone: 'Europe/Belgrade', now: '2026-03-10T23:30:00.000Z' };
  expect(monthSpan('2026-02', of)).toEqual({
    firstDay: '2026-02-01',
    endDay: '2026-03-01',
    until: '2026-02-28T23:00:00.000Z',
  });
  expect(monthSpan('2026-03', of)).toEqual({
    firstDay: '2026-03-01',
    endDay: '2026-03-12',
    until: '2026-03-10T23:30:00.000Z',
  });
  expect(monthsSince('2025-12-31', '2026-02-01')).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(monthsSince(undefined, '2026-02-01')).toEqual(['2026-02']);
});
