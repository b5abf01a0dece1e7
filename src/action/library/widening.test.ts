import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { loadAction } from '../definition/load-action.ts';
import { correctDocument } from './correct-document.ts';
import { findDocument, listAudiences, listCorrections, listVersions } from './queries.ts';
import { documentRoutes } from './routes.tsx';
import type { Audience } from './rules.ts';
import { buildDocument, documentOf } from './testing.ts';

const definition = await loadAction('actions/shbb');
const inCast = (body: (cast: Cast, tx: Tx) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx, { definition }), tx));
const correct = (cast: Cast, actor: Actor, documentId: string, audience: Audience, more: object = {}) =>
  correctDocument(cast.work(actor), {
    documentId,
    form: { ...documentOf({ audience }), widened: false, reason: 'So.', version: 1, ...more },
  });

it(
  'A document is opened to more people only by somebody who says that they may read all of it, and closed without that',
  inCast(async (cast, tx) => {
    const { ana, actionId } = cast;
    const documentId = await buildDocument(cast.work(ana), { audience: 'coordinator' });
    await expect(correct(cast, ana, documentId, 'authority')).rejects.toMatchObject({
      ...{ code: 'document_wider', field: 'widened' },
    });
    expect(await findDocument(tx, cast.goran, actionId, documentId)).toBeUndefined();
    await correct(cast, ana, documentId, 'authority', { widened: true });
    expect(await findDocument(tx, cast.goran, actionId, documentId)).toBeDefined();
    await correct(cast, ana, documentId, 'coordinator', { version: 2 });
    expect(await findDocument(tx, cast.goran, actionId, documentId)).toBeUndefined();
  }),
);

it(
  'What was added for the coordinator is opened to the authority by the coordinator alone; a partner opens its own',
  inCast(async (cast) => {
    const { ana, foreign } = cast;
    const widened = { widened: true };
    const theirs = await buildDocument(cast.work(ana));
    await expect(correct(cast, foreign.ana, theirs, 'authority', widened)).rejects.toMatchObject({
      ...{ code: 'document_of_coordinator', field: 'audience' },
    });
    await correct(cast, ana, theirs, 'authority', widened);
    const own = await buildDocument(cast.work(foreign.ana));
    await correct(cast, foreign.ana, own, 'authority', widened);
  }),
);

it(
  'The authority and the partners of another Action belong to no readers of this one',
  inCast(async (cast, tx) => {
    const other = await castOf(tx, { definition, slug: 'other' });
    const audiencesOf = (actor: Actor) => listAudiences(tx, actor, cast.actionId);
    expect(await audiencesOf(cast.goran)).toEqual(['authority']);
    for (const actor of [other.ana, other.foreign.ana, other.goran])
      expect(await audiencesOf(actor)).toEqual([]);
    const id = await buildDocument(cast.work(cast.ana), { audience: 'authority' });
    expect(await findDocument(tx, cast.goran, cast.actionId, id)).toBeDefined();
    expect(await findDocument(tx, other.goran, cast.actionId, id)).toBeUndefined();
  }),
);

it('The form says what new readers read and asks for a tick; the authority reads versions and corrections without names', async () => {
  const db = await testDatabase();
  const { cast, documentId } = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx, { definition });
    return { cast: made, documentId: await buildDocument(made.work(made.ana)) };
  });
  const { visit, errors } = openPages(db, cast.actionId, documentRoutes);
  const page = `/staff/documents/${documentId}`;
  const ana = visit(cast.ana);
  const form = await ana.go(`${page}/correct`);
  expect(await faultsOf(form)).toEqual([]);
  expect(form.html).toContain('all earlier versions, the notes on what changed, and all corrections');
  const typed = {
    ...{ kind: 'contract', title: 'Grant contract', reference: 'T-1', language: 'en', audience: 'authority' },
    ...{ 'dated_on-day': '15', 'dated_on-month': '1', 'dated_on-year': '2026', reason: 'They ask for it.' },
  };
  const wrong = await ana.send(typed);
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Tick the box to confirm that they may read all earlier versions');
  const saved = await ana.send({ ...typed, widened: 'yes' });
  expect(saved.path).toBe(page);
  expect((await ana.go(`${page}/correct`)).html).not.toContain('name="widened"');
  const { rows } = await sql<{ name: string }>`
    select name from people.person where id = ${cast.ana.personId}::uuid`.execute(db);
  const { name } = rows[0]!;
  // A version, a correction, and two entries of the history.
  expect((await ana.go(page)).html.split(`<bdi>${name}</bdi>`)).toHaveLength(5);
  const seen = (await visit(cast.goran).go(page)).html;
  expect(seen).toContain('They ask for it.');
  expect(seen).not.toContain(name);
  await db.transaction().execute(async (tx) => {
    for (const list of [listVersions, listCorrections])
      expect(JSON.stringify(await list(tx, documentId, { named: false }))).not.toContain(name);
  });
  expect(errors).toEqual([]);
});
