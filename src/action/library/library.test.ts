import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { writePaper } from '../../demonstration/year/write-paper.ts';
import { findPaper } from '../../papers/index.ts';
import { buildPaper } from '../../papers/testing.ts';
import { addSeconds } from '../../platform/dates.ts';
import { findRows } from '../../platform/search/queries.ts';
import type { Tx } from '../../platform/work.ts';
import { loadAction } from '../definition/load-action.ts';
import { addDocument } from './add-document.ts';
import { correctDocument } from './correct-document.ts';
import { documentJobs, indexDocument } from './index-document.ts';
import { findDocument, listCorrections, listDocuments, listVersions } from './queries.ts';
import { actionFindable } from './queries-findable.ts';
import { listToIndex } from './queries-store.ts';
import { restoreDocument } from './restore-document.ts';
import { reviseDocument } from './revise-document.ts';
import { soughtWords } from './rules.ts';
import { buildDocument, contractFile, documentOf } from './testing.ts';
import { withdrawDocument } from './withdraw-document.ts';

const definition = await loadAction('actions/shbb');
const inCast = (body: (cast: Cast, tx: Tx) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx, { definition }), tx));
const second = { ...contractFile, sha256: 'c2'.repeat(32) };
const storeOf = (lines: readonly string[]) => ({
  read: async () => new Blob([writePaper(lines) as never]).stream() as never,
});
/** Reads the text of what waits. */
async function index(cast: Cast, lines: readonly string[]) {
  for (const versionId of await listToIndex(cast.work(cast.ana), 9))
    await indexDocument(cast.work(cast.ana), { versionId, store: storeOf(lines) });
}

describe('the document library', () => {
  it(
    'A document is added by the programme manager alone, with a file, for readers they belong to, and its text is read later',
    inCast(async (cast, tx) => {
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran, cast.hana, cast.ivo, cast.cene])
        await expect(buildDocument(cast.work(actor))).rejects.toThrow('not_permitted');
      const ana = cast.work(cast.ana);
      await expect(addDocument(ana, { form: documentOf(), file: undefined })).rejects.toThrow(
        'paper_without_file',
      );
      await expect(buildDocument(ana, { datedOn: '2026-11-26' })).rejects.toThrow('document_in_future');
      await expect(buildDocument(ana, { senderId: cast.organisations.cso })).rejects.toMatchObject({
        ...{ code: 'document_organisation_gone', field: 'sender' },
      });
      const abroad = cast.work(cast.foreign.ana);
      await expect(buildDocument(abroad, { audience: 'coordinator' })).rejects.toThrow('document_audience');
      const id = await buildDocument(ana, { senderId: cast.organisations.partner });
      expect(await findDocument(tx, cast.ana, cast.actionId, id)).toMatchObject({
        ...{ state: 'listed', number: 1, textState: 'waiting', sender: 'Group 484' },
      });
      expect(cast.jobs.map(({ word }) => word)).toContain('document.index');
    }),
  );

  it(
    'A new version keeps the earlier one with its file, and is refused with the same file and after another change',
    inCast(async (cast, tx) => {
      const ana = cast.work(cast.ana);
      const documentId = await buildDocument(ana);
      const form = { note: 'Article 4 is new.', version: 1 };
      await expect(reviseDocument(ana, { documentId, form, file: contractFile })).rejects.toThrow(
        'document_same_file',
      );
      await reviseDocument(ana, { documentId, form, file: second });
      await expect(reviseDocument(ana, { documentId, form, file: contractFile })).rejects.toThrow(
        'changed_meanwhile',
      );
      const versions = await listVersions(tx, documentId, { named: true });
      expect(versions.map(({ number, note }) => [number, note])).toEqual([
        [2, 'Article 4 is new.'],
        [1, ''],
      ]);
      const files = await Promise.all(
        versions.map(async ({ paperId }) => findPaper(tx, cast.actionId, 'document', paperId)),
      );
      expect(files.map((one) => one?.sha256)).toEqual([second.sha256, contractFile.sha256]);
    }),
  );

  it(
    'What is said of a document is corrected with a reason, and what it said before stays',
    inCast(async (cast, tx) => {
      const ana = cast.work(cast.ana);
      const documentId = await buildDocument(ana);
      const said = documentOf({ title: 'Contract' });
      const form = { ...said, widened: false, reason: 'Its full title.', version: 1 };
      await expect(
        correctDocument(ana, { documentId, form: { ...form, title: 'Grant contract' } }),
      ).rejects.toThrow('document_unchanged');
      await correctDocument(ana, { documentId, form });
      await expect(correctDocument(ana, { documentId, form })).rejects.toThrow('changed_meanwhile');
      expect(await listCorrections(tx, documentId, { named: true })).toMatchObject([
        { before: { title: 'Grant contract' }, after: { title: 'Contract' }, reason: 'Its full title.' },
      ]);
      expect(Object.keys((await listCorrections(tx, documentId, { named: true }))[0]!.after)).toEqual([
        'title',
      ]);
    }),
  );

  it(
    'A withdrawn document is listed no longer, stays for the programme manager, and can be listed again',
    inCast(async (cast, tx) => {
      const ana = cast.work(cast.ana);
      const documentId = await buildDocument(ana);
      await withdrawDocument(ana, { documentId, reason: 'The wrong file.' });
      const asked = { actionId: cast.actionId };
      expect(await listDocuments(tx, cast.ana, asked)).toEqual([]);
      expect(await listDocuments(tx, cast.ana, { ...asked, state: 'withdrawn' })).toHaveLength(1);
      expect(await listDocuments(tx, cast.elira, { ...asked, state: 'withdrawn' })).toEqual([]);
      expect(await findDocument(tx, cast.elira, cast.actionId, documentId)).toBeUndefined();
      const form = { note: 'New.', version: 2 };
      await expect(reviseDocument(ana, { documentId, form, file: second })).rejects.toThrow(
        'document_not_in_state',
      );
      await restoreDocument(ana, { documentId });
      expect(await listDocuments(tx, cast.elira, asked)).toMatchObject([{ withdrawnReason: '' }]);
    }),
  );

  it(
    'The text of the current version is found in either script, with an excerpt and its page, in the list and in the search',
    inCast(async (cast, tx) => {
      const ana = cast.work(cast.ana);
      const documentId = await buildDocument(ana, { title: 'Minutes', kind: 'minutes' });
      const { actionId } = cast;
      await index(cast, ['Zapisnik sa sastanka', 'Rukovodni odbor']);
      const find = (typed: string) => listDocuments(tx, cast.ana, { actionId, words: soughtWords(typed) });
      expect(await find('записник одбор')).toMatchObject([{ id: documentId, page: 1, textState: 'read' }]);
      expect((await find('записник'))[0]?.passage).toContain('Zapisnik sa sastanka');
      expect(await find('minutes zapisnik')).toHaveLength(1);
      expect(await find('zapisnik nothing')).toEqual([]);
      expect((await find('minutes'))[0]?.passage).toBeNull();
      const search = (words: string[]) =>
        findRows(
          tx,
          actionFindable,
          { actor: cast.ana, actionId, language: languageOf('en') },
          { words, most: 9 },
        );
      expect(await search(soughtWords('записник odbor'))).toMatchObject([{ id: documentId }]);
      await reviseDocument(ana, { documentId, form: { note: 'Signed.', version: 1 }, file: second });
      await index(cast, ['Signed minutes']);
      expect(await find('zapisnik')).toEqual([]);
      expect(await find('signed')).toHaveLength(1);
      expect(await search(['zapisnik'])).toEqual([]);
    }),
  );

  it(
    'What cannot be read is noted once, and a file that is not cleared is not read',
    inCast(async (cast, tx) => {
      const ana = cast.work(cast.ana);
      await buildDocument(ana, { file: { ...second, quarantined: true as const } });
      expect(await listToIndex(ana, 9)).toEqual([]);
      const id = await buildDocument(ana);
      const [versionId] = await listToIndex(ana, 9);
      const broken = { read: async () => new Blob(['%PDF-1.7 and nothing else']).stream() as never };
      await indexDocument(ana, { versionId: versionId!, store: broken });
      expect((await findDocument(tx, cast.ana, cast.actionId, id))?.textState).toBe('failed');
      expect(await listToIndex(ana, 9)).toEqual([]);
    }),
  );

  it(
    'Where the store fails, the text still waits, and is given to the queue again the next day',
    inCast(async (cast, tx) => {
      const ana = cast.work(cast.ana);
      const id = await buildDocument(ana);
      const [versionId] = await listToIndex(ana, 9);
      const away = { read: () => Promise.reject(new Error('No bucket answers.')) };
      for (const store of [away, { read: async () => undefined }])
        await expect(indexDocument(ana, { versionId: versionId!, store })).rejects.toThrow();
      expect((await findDocument(tx, cast.ana, cast.actionId, id))?.textState).toBe('waiting');
      const given = async (now?: string) => {
        cast.jobs.length = 0;
        await documentJobs({ store: away })[0]!.run(cast.work(cast.ana, now), {});
        return cast.jobs.map(({ data }) => data.versionId);
      };
      expect(await given()).toEqual([versionId]);
      expect(await given()).toEqual([]);
      expect(await given(addSeconds(noon, 86_400))).toEqual([versionId]);
    }),
  );

  it(
    'A document takes as many versions as come, up to a bound that is said in its own words',
    inCast(async (cast, tx) => {
      const ana = cast.work(cast.ana);
      const documentId = await buildDocument(ana);
      const paper = { kind: 'document' as const, ownerId: documentId, published: false };
      const revise = (version: number, sha256: string) =>
        reviseDocument(ana, {
          ...{ documentId, form: { note: 'New.', version } },
          file: { ...contractFile, sha256: sha256.repeat(32) },
        });
      for (let more = 1; more < 30; more++) await buildPaper(ana, { ...paper, file: second });
      await revise(1, 'd1');
      await sql`insert into papers.paper (id, action_id, owner_kind, owner_id, file_id, title, language, added_by, created_at)
        select gen_random_uuid(), action_id, owner_kind, owner_id, file_id, title, language, added_by, created_at
        from (select * from papers.paper where owner_id = ${documentId}::uuid limit 1) p, generate_series(32, 500)`.execute(
        tx,
      );
      await expect(revise(2, 'd2')).rejects.toMatchObject({
        ...{ code: 'document_versions_full', details: { max: 500 } },
      });
    }),
  );

  it(
    'The list is narrowed by kind, partner and year, the latest first',
    inCast(async (cast, tx) => {
      const ana = cast.work(cast.ana);
      const { partner } = cast.organisations;
      const letter = await buildDocument(ana, {
        ...{ kind: 'letter', datedOn: '2025-06-01', senderId: partner, recipientName: 'Ministry' },
      });
      const contract = await buildDocument(ana);
      const found = async (more: object) =>
        (await listDocuments(tx, cast.ana, { actionId: cast.actionId, ...more })).map(({ id }) => id);
      expect(await found({})).toEqual([contract, letter]);
      expect(await found({ kinds: ['letter'] })).toEqual([letter]);
      expect(await found({ partnerId: partner })).toEqual([letter]);
      expect(await found({ year: '2026' })).toEqual([contract]);
      expect(await found({ after: { day: '2026-01-15', id: contract } })).toEqual([letter]);
      expect(await found({ words: soughtWords('министр') })).toEqual([letter]);
    }),
  );
});
