import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { faultsOf, openPages } from '../../tests/support/pages.tsx';
import { publicPracticeRoutes } from '../advocacy/practices/public-routes.tsx';
import { practiceRoutes } from '../advocacy/practices/routes.tsx';
import { practicePapers } from '../advocacy/practices/subject.ts';
import { buildPractice } from '../advocacy/practices/testing.ts';
import type { StoredFile } from '../platform/files/stored-file.ts';
import { paperRoutes } from './routes.tsx';
import { buildPaper } from './testing.ts';

const file: StoredFile = { sha256: 'a'.repeat(64), size: 2400, type: 'application/pdf', name: 'x.pdf' };
let cast: Cast;
let ids: Record<'practice' | 'paper' | 'unchecked' | 'foreign', string>;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  await db.transaction().execute(async (tx) => {
    cast = await castOf(tx);
    const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
    const practice = await buildPractice(tx, given);
    const beside = { kind: 'practice', ownerId: practice, file, published: false } as const;
    const other = await castOf(tx, { slug: 'other' });
    ids = {
      practice,
      paper: await buildPaper(cast.work(cast.elira), beside),
      unchecked: await buildPaper(cast.work(cast.elira), {
        ...beside,
        file: { ...file, sha256: 'b'.repeat(64), quarantined: true },
      }),
      foreign: await buildPaper(other.work(other.elira), { ...beside, published: true }),
    };
  });
  await db
    .updateTable('platform.file')
    .set({ state: 'unchecked', checkFailure: 'unreachable' })
    .where('sha256', '=', 'b'.repeat(64))
    .execute();
  const store = { read: async () => new Response('%PDF-1.4').body as ReadableStream };
  pages = openPages(db, cast.actionId, [
    ...practiceRoutes,
    ...publicPracticeRoutes,
    ...paperRoutes({ store, owners: [practicePapers] }),
  ]);
});

it('a file is taken by staff, and by everybody once somebody said that it names nobody at risk, until it is held back', async () => {
  const [elira, goran, anyone] = [pages.visit(cast.elira), pages.visit(cast.goran), pages.visit()];
  const here = `/staff/papers/practice/${ids.paper}`;
  const taken = async () => (await anyone.go(`/papers/${ids.paper}`)).status;
  expect(await taken()).toBe(404);
  expect((await goran.go(here)).status).toBe(200);
  expect((await goran.go(`${here}/publish`)).status).toBe(404);
  // Whoever does not see the record finds no file of it.
  expect((await pages.visit(cast.besa).go(here)).status).toBe(404);

  const form = await elira.go(`${here}/publish`);
  expect(await faultsOf(form)).toEqual([]);
  const refused = await elira.send();
  expect([refused.status, refused.html.includes('names no person at risk')]).toEqual([422, true]);
  const back = await elira.send({ nobody_at_risk: 'yes' });
  expect(back.path).toBe(`/staff/practices/${ids.practice}`);
  expect(await faultsOf(back)).toEqual([]);
  expect(await taken()).toBe(200);
  const open = await anyone.go(`/practices/${ids.practice}`);
  expect(open.html).toContain(`/papers/${ids.paper}`);
  expect(await faultsOf(open)).toEqual([]);

  await elira.go(`${here}/remove`);
  await elira.send({ reason: 'A name stands on page 3.' });
  expect([await taken(), (await elira.go(here)).status]).toEqual([404, 404]);
});

it('a file that the scanner could not look at has a page where an officer decides about it', async () => {
  const elira = pages.visit(cast.elira);
  const here = `/staff/papers/practice/${ids.unchecked}`;
  expect((await pages.visit(cast.goran).go(`${here}/decide`)).status).toBe(404);
  const record = await elira.go(`/staff/practices/${ids.practice}`);
  expect([record.html.includes(`${here}/decide`), record.html.includes(`${here}/publish`)]).toEqual([
    true,
    false,
  ]);
  const form = await elira.go(`${here}/decide`);
  expect(await faultsOf(form)).toEqual([]);
  expect(form.html).toContain('The virus scanner could not check this file');
  expect((await elira.send({ decision: 'release' })).status).toBe(422);
  const back = await elira.send({ decision: 'release', reason: 'Handed over by the body itself.' });
  expect(back.path).toBe(`/staff/practices/${ids.practice}`);
  expect(back.html).not.toContain(`${here}/decide`);
  expect((await pages.visit(cast.goran).go(here)).status).toBe(200);
  const after = await elira.go(`${here}/decide`);
  expect([after.status, after.html.includes('name="decision"')]).toEqual([200, false]);
});

it('a file of another Action and one that is not there look the same', async () => {
  for (const one of [ids.foreign, '00000000-0000-4000-8000-000000000000']) {
    expect((await pages.visit().go(`/papers/${one}`)).status).toBe(404);
    expect((await pages.visit(cast.elira).go(`/staff/papers/practice/${one}`)).status).toBe(404);
  }
});
