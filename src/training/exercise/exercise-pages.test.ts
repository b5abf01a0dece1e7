import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { participationRoutes, trainingRoutes } from '../index.ts';
import { buildTraining } from '../participants/testing.ts';

const secret = 'the secret of the tests is long enough to be one';
let cast: Cast;
let training: Awaited<ReturnType<typeof buildTraining>>;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx, { definition: { grids: [] } }));
  training = await db.transaction().execute((tx) =>
    buildTraining(tx, {
      actionId: cast.actionId,
      hostId: cast.organisations.partner,
      recordedBy: cast.elira.personId,
      secret,
    }),
  );
  const needs = { secret, baseUrl: 'http://localhost:3000' };
  pages = openPages(db, cast.actionId, [...trainingRoutes, ...participationRoutes(needs)]);
});

const typed = {
  'role-0-title': 'Officer <b>',
  'role-0-people': '1',
  'role-0-brief': 'Brief of one & only.',
  'role-1-title': 'Interpreter',
  'role-1-people': '1',
  'role-1-brief': 'Brief of the other.',
  'stage-0-title': 'First sight',
  'stage-0-minutes': '20',
  'stage-0-happens': 'Somebody comes.',
  'stage-0-material': 'A paper for one.',
  'stage-0-for': '1',
  'stage-1-title': 'The hearing',
  'stage-1-minutes': '30',
  'stage-1-happens': 'All sit down.',
  questions: 'Where was protection lost?',
};

it('goes from the text that somebody answers for to each person’s own page', async () => {
  const elira = pages.visit(cast.elira);
  const module = `/staff/modules/${training.moduleId}/exercise`;
  await elira.go(`${module}/edit`);
  const wrong = await elira.send({ ...typed, 'role-0-people': 'many' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="many"');
  expect((await elira.send(typed)).html).toContain('Officer &lt;b&gt;');
  const session = `/staff/sessions/${training.sessionIds[0]}/exercise`;
  const early = await elira.go(session);
  expect(early.html).toContain('An event can use it only after that');
  expect(early.html).not.toContain('Assign the roles');
  await elira.go(`${module}/confirm`);
  expect((await elira.send({})).status).toBe(422);
  expect((await elira.send({ invented: 'yes' })).html).toContain('Confirmed as invented');

  const ready = await elira.go(session);
  expect(await faultsOf(ready)).toEqual([]);
  expect((await elira.go(`/staff/gatherings/${training.gatheringId}`)).html).toContain(session);
  await elira.go(session);
  const dealt = await elira.send();
  expect(dealt.html).toContain('Players and roles');
  const cards = await elira.go(`${session}/cards`);
  for (const text of ['Brief of one &amp; only.', 'Brief of the other.', 'A paper for one.', 'All sit down.'])
    expect(cards.html).toContain(text);

  const somebody = pages.visit();
  const [one, two] = training.links as [string, string];
  const seen = async (link: string) => (await somebody.go(`/registration/${link}/exercise`)).html;
  expect((await somebody.go(`/registration/${one}`)).html).toContain(`/registration/${one}/exercise`);
  const before = [await seen(one), await seen(two)];
  expect(before.map((html) => html.includes('Brief of one')).toSorted()).toEqual([false, true]);
  expect(before.map((html) => html.includes('Brief of the other')).toSorted()).toEqual([false, true]);
  for (const html of before) expect(html).not.toContain('Somebody comes.');
  await elira.go(session);
  expect((await elira.send()).html).toContain('Open stage 2');
  const after = [await seen(one), await seen(two)];
  for (const html of after) {
    expect(html).toContain('Somebody comes.');
    expect(html).not.toContain('All sit down.');
  }
  const given = after.filter((html) => html.includes('A paper for one.'));
  expect(given).toEqual([expect.stringContaining('Brief of the other.')]);
  expect((await somebody.go(`/registration/${'x'.repeat(26)}/exercise`)).status).toBe(404);
  expect(pages.errors).toEqual([]);
});
