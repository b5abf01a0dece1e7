import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import type { Locale } from '../../platform/language/language.ts';
import { participationRoutes, trainingRoutes } from '../index.ts';
import { buildTraining } from '../participants/testing.ts';

const secret = 'the secret of the tests is long enough to be one';
let cast: Cast;
let pagesIn: (locale: Locale) => ReturnType<typeof openPages>;
let gatheringId: string;
let link: string;
beforeAll(async () => {
  const db = await testDatabase();
  await db.transaction().execute(async (tx) => {
    cast = await castOf(tx, { definition: { grids: [] } });
    const built = await buildTraining(tx, {
      ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
      ...{ secret, participants: [{ mail: 'guest@example.org' }] },
    });
    gatheringId = built.gatheringId;
    link = built.links[0]!;
    await tx
      .updateTable('training.gathering')
      .set({ language: 'sr-Latn' })
      .where('id', '=', gatheringId)
      .execute();
    await tx.updateTable('training.offer').set({ bring: 'Laptop.', introduction: 'Dva dana.' }).execute();
  });
  const routes = [...trainingRoutes, ...participationRoutes({ secret, baseUrl: 'http://localhost:3000' })];
  pagesIn = (locale) => openPages(db, cast.actionId, routes, languageOf(locale));
});

it('An organiser writes an event in two languages. Each reader gets theirs, else the first with its language named.', async () => {
  const elira = pagesIn('en').visit(cast.elira);
  const here = `/staff/gatherings/${gatheringId}`;
  expect((await elira.go(here)).html).toContain(`href="${here}/texts/sq"`);
  expect((await elira.go(`${here}/texts/sr-Latn`)).status).toBe(409);
  await elira.go(`${here}/texts/sq`);
  const wrong = await elira.send({ title: '', introduction: 'Dy ditë pune.' });
  expect([wrong.status, wrong.html.includes('Dy ditë pune.')]).toEqual([422, true]);
  const saved = await elira.send({ title: 'Trajnim në kufi', introduction: 'Dy ditë pune.' });
  expect(saved.path).toBe(here);
  expect(await faultsOf(saved)).toEqual([]);
  expect(saved.html).toContain('<bdi lang="sq">Trajnim në kufi</bdi>');
  const of = async (locale: Locale, path: string) => (await pagesIn(locale).visit().go(path)).html;
  for (const path of [`/events/${gatheringId}`, `/registration/${link}`]) {
    const albanian = await of('sq', path);
    expect(albanian).toContain('<bdi>Trajnim në kufi</bdi>');
    expect(albanian).toContain('<div lang="sr-Latn"><p class="govuk-body m-typed" dir="auto">Laptop.');
    expect(await of('mk', path)).toMatch(/<h1[^>]*><bdi lang="sr-Latn">/);
  }
  expect(await of('sq', `/events/${gatheringId}`)).toContain('Dy ditë pune.');
});

it('An organiser is asked for the title of a copy in each language that the event is translated into.', async () => {
  const elira = pagesIn('en').visit(cast.elira);
  const asked = await elira.go(`/staff/gatherings/${gatheringId}/copy`);
  expect(asked.html).toMatch(/name="title-sq"[^>]* value="Trajnim në kufi"/);
  expect(asked.html).not.toContain('name="title-mk"');
  const day = { 'starts_on-day': '8', 'starts_on-month': '3', 'starts_on-year': '2027' };
  const copied = await elira.send({ title: 'Drugi krug', 'title-sq': 'Raundi i dytë', ...day });
  expect(copied.html).toContain('<bdi lang="sq">Raundi i dytë</bdi>');
  expect(await faultsOf(copied)).toEqual([]);
});
