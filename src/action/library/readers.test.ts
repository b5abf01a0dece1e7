// @second-database: roles and grants
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castNames, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { contextOf } from '../../../tests/support/workflow-walk.tsx';
import { writePaper } from '../../demonstration/year/write-paper.ts';
import { paperRoutes } from '../../papers/index.ts';
import { asSeenBy, system } from '../../platform/database/frame.ts';
import type { Route } from '../../platform/http/route.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import { findRows } from '../../platform/search/queries.ts';
import type { Tx } from '../../platform/work.ts';
import { loadAction } from '../definition/load-action.ts';
import { correctDocument } from './correct-document.ts';
import { indexDocument } from './index-document.ts';
import { findDocument, listDocuments } from './queries.ts';
import { actionFindable } from './queries-findable.ts';
import { listToIndex, saveQueued } from './queries-store.ts';
import { restoreDocument } from './restore-document.ts';
import { reviseDocument } from './revise-document.ts';
import { documentRoutes } from './routes.tsx';
import { type Audience, audiences } from './rules.ts';
import { documentPapers } from './subject.ts';
import { buildDocument, contractFile, documentOf } from './testing.ts';
import { withdrawDocument } from './withdraw-document.ts';

const definition = await loadAction('actions/shbb');
const routes = [
  ...documentRoutes,
  ...paperRoutes({ store: { read: async () => undefined }, owners: [documentPapers] }),
];
const routeAt = (path: string): Route => routes.find((one) => one.path === path)!;

/** The second opinion: who reads a document of each audience. The own side is the coordinator's, the foreign side a partner's. */
const readers: Readonly<Record<Audience, readonly string[]>> = {
  coordinator: ['ana', 'elira', 'fatos', 'filip'],
  partners: [
    'ana',
    'elira',
    'fatos',
    'filip',
    ...['ana', 'elira', 'fatos', 'filip'].map((one) => `foreign ${one}`),
  ],
  authority: [
    ...['ana', 'elira', 'fatos', 'filip', 'goran'],
    ...['ana', 'elira', 'fatos', 'filip', 'goran'].map((one) => `foreign ${one}`),
  ],
};
type Sought = { readonly id: string; readonly paperId: string; readonly title: string };

const ways: Readonly<Record<string, (cast: Cast, actor: Actor, one: Sought) => Promise<boolean>>> = {
  list: (cast, actor, { title }) => shows(cast, actor, '/staff/documents', title),
  CSV: (cast, actor, { title }) => shows(cast, actor, '/staff/documents.csv', title),
  page: (cast, actor, { id }) => opens(cast, actor, '/staff/documents/:documentId', id),
  file: (cast, actor, { paperId }) => opens(cast, actor, '/staff/papers/document/:paperId', paperId),
  async search(cast, actor, { id }) {
    const looking = { actor, actionId: cast.actionId, language: languageOf('en') };
    const { tx } = cast.work(actor);
    return (await findRows(tx, actionFindable, looking, { words: ['document'], most: 9 })).some(
      (row) => row.id === id,
    );
  },
};
async function shows(cast: Cast, actor: Actor, path: string, title: string): Promise<boolean> {
  const route = routeAt(path);
  if (route.kind !== 'page' || !may(actor, route.may, undefined)) return false;
  const answer = await route.show(contextOf(cast, actor, noon), undefined);
  return answer.result === 'csv'
    ? answer.rows.some((row) => row.includes(title))
    : JSON.stringify((answer as { body: unknown }).body, ignoringLoops()).includes(title);
}
async function opens(cast: Cast, actor: Actor, path: string, id: string): Promise<boolean> {
  const route = routeAt(path);
  const context = contextOf(cast, actor, noon);
  const record = await route.subject!.find(context.tx, id, context);
  return record !== undefined && may(actor, route.may, record);
}
function ignoringLoops() {
  const seen = new Set();
  return (_key: string, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return undefined;
    seen.add(value);
    return value;
  };
}

const people = (cast: Cast): [string, Actor][] => [
  ...castNames.map((name): [string, Actor] => [name, cast[name]]),
  ...castNames.map((name): [string, Actor] => [`foreign ${name}`, cast.foreign[name]]),
];
async function documentsOf(cast: Cast, tx: Tx): Promise<[Audience | 'withdrawn', Sought][]> {
  const ana = cast.work(cast.ana);
  const all: [Audience | 'withdrawn', Sought][] = [];
  for (const audience of [...audiences, 'withdrawn'] as const) {
    const title = `Document of ${audience}`;
    const said = { title, audience: audience === 'withdrawn' ? ('authority' as const) : audience };
    const id = await buildDocument(ana, said);
    const paperId = (await findDocument(tx, cast.ana, cast.actionId, id))!.paperId!;
    if (audience === 'withdrawn') await withdrawDocument(ana, { documentId: id, reason: 'A wrong file.' });
    all.push([audience, { id, paperId, title }]);
  }
  return all;
}

it('A document is in the list, the CSV and the search, and its page and file open, for its readers and nobody else', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const faults: string[] = [];
    for (const [audience, one] of await documentsOf(cast, tx))
      for (const [name, actor] of people(cast))
        for (const [way, reaches] of Object.entries(ways)) {
          const managed = ['ana', 'foreign ana'].includes(name) && (way === 'page' || way === 'file');
          const meant = audience === 'withdrawn' ? managed : readers[audience].includes(name);
          if ((await reaches(cast, actor, one)) !== meant)
            faults.push(`${way} of ${audience}: ${name} ${meant ? 'does not read it' : 'reads it'}`);
        }
    expect(faults).toEqual([]);
  }));

it('The database itself shows a document, its versions, its text and its file to no organisation outside its audience', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const all = await documentsOf(cast, tx);
    await sql`insert into action.document_passage (version_id, number, content)
      select id, 0, 'Text' from action.document_version where document_id = any (${all.map(([, { id }]) => id)}::uuid[])`.execute(
      tx,
    );
    const counts = async (actor: Actor) => {
      await sql`set local role mostura_app`.execute(tx);
      const { rows } = await asSeenBy(tx, actor, () =>
        sql<{ count: number }>`
          select (select count(*) from action.document) + (select count(*) from action.document_version)
            + (select count(*) from action.document_passage)
            + (select count(*) from papers.paper where owner_kind = 'document') as count`.execute(tx),
      );
      await sql`reset role`.execute(tx);
      return Number(rows[0]!.count);
    };
    expect(await counts(cast.elira)).toBe(16);
    expect(await counts(cast.foreign.elira)).toBe(12);
    expect(await counts(cast.goran)).toBe(8);
    for (const actor of [cast.besa, cast.dragan, cast.foreign.besa]) expect(await counts(actor)).toBe(0);
  }));

it('The programme manager adds, revises, corrects, withdraws and restores a document under the rules of the database', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const ana = cast.work(cast.ana);
    await sql`set local role mostura_app`.execute(tx);
    await asSeenBy(tx, cast.ana, async () => {
      const documentId = await buildDocument(ana, { audience: 'coordinator' });
      const file = { ...contractFile, sha256: 'c2'.repeat(32) };
      await reviseDocument(ana, { documentId, form: { note: 'New.', version: 1 }, file });
      const form = { ...documentOf({ title: 'Contract' }), widened: true, reason: 'So.', version: 2 };
      await correctDocument(ana, { documentId, form });
      await withdrawDocument(ana, { documentId, reason: 'Wrong.' });
      await restoreDocument(ana, { documentId });
      expect(await listDocuments(tx, cast.ana, { actionId: cast.actionId })).toMatchObject([{ number: 2 }]);
    });
    const store = { read: async () => new Blob([writePaper(['Words']) as never]).stream() as never };
    await asSeenBy(tx, system, async () => {
      const ids = await listToIndex(ana, 9);
      await saveQueued(ana, ids);
      for (const versionId of ids) await indexDocument({ tx }, { versionId, store });
    });
    const found = await asSeenBy(tx, cast.ana, () =>
      listDocuments(tx, cast.ana, { actionId: cast.actionId, words: ['words'] }),
    );
    expect(found).toMatchObject([{ textState: 'read', page: 1 }]);
  }));
