// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, isStaff, may } from '../../platform/permissions.ts';
import { saveApplicationState } from '../applications/queries.ts';
import { buildAgreement, buildPublishedCall, buildSubmitted, times } from '../testing.ts';
import { keepDocument } from './keep-document.ts';
import { vaultPermissions } from './permissions.ts';
import { countHeld, findVaultDocument, findVaultOwner, listVaultDocuments } from './queries.ts';
import { removeDocument } from './remove-document.ts';
import { replaceDocument } from './replace-document.ts';
import { mostDocuments } from './rules.ts';
import { listVaultTasks } from './tasks.ts';
import { buildVaultDocument, keptAt, scanOfStatute } from './testing.ts';

const form = { type: 'other', issuedOn: '2026-01-31', validUntil: '2027-01-31' };
const newer = { ...scanOfStatute, sha256: 'ab'.repeat(32) };
const removal = { word: 'retention.remove_content', data: { sha256: scanOfStatute.sha256 } };

/** As a request of this person runs: under mostura_app, with who they are set. */
async function as<Result>(cast: Cast, actor: Actor, run: () => Promise<Result>): Promise<Result> {
  const tx = tables(cast);
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor.personId}, true),
    set_config('app.organisation', ${actor.organisationId}, true),
    set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(tx);
  const result = await run();
  await sql`reset role`.execute(tx);
  return result;
}
/** Who of the organisation, of others and of staff sees the row. */
async function seenBy(cast: Cast, documentId: string): Promise<string> {
  const actors = [cast.besa, cast.bora, cast.foreign.besa, cast.dragan, cast.foreign.elira];
  const sees: boolean[] = [];
  for (const actor of [...actors, cast.elira, cast.ana])
    sees.push(
      await as(cast, actor, async () => (await findVaultDocument(tables(cast), documentId)) !== undefined),
    );
  return sees.map((one) => (one ? 'x' : '-')).join('');
}
const ownAlone = 'xx-----';
const ownAndStaff = 'xx---xx';

describe('a document of an organisation', () => {
  it(
    'is kept by people of a CSO alone, with a file and a type of the Action, and up to a number',
    staged(async (cast) => {
      for (const actor of [cast.elira, cast.ana, cast.cene, cast.dragan, cast.goran, cast.hana])
        await expectRefusal(keepDocument(cast.work(actor, keptAt), { form, file: newer }), 'not_permitted');
      const work = cast.work(cast.bora, keptAt);
      await expectRefusal(keepDocument(work, { form, file: undefined }), 'vault_document_without_file');
      const table = { ...newer, type: 'application/vnd.oasis.opendocument.text', name: 'statute.odt' };
      await expect(keepDocument(work, { form, file: table })).rejects.toMatchObject({
        ...{ code: 'file_type_not_accepted', field: 'file', details: { kinds: 'PDF, JPEG, PNG' } },
      });
      const large = { ...newer, size: 5_000_001 };
      await expectRefusal(keepDocument(work, { form, file: large }), 'file_too_large');
      const typed = { ...form, type: 'passport' };
      await expectRefusal(keepDocument(work, { form: typed, file: newer }), 'vault_document_type');
      for (let kept = 0; kept < mostDocuments; kept++) await keepDocument(work, { form, file: newer });
      expect(await countHeld(work.tx, cast.bora.organisationId)).toBe(mostDocuments);
      await expectRefusal(keepDocument(work, { form, file: newer }), 'vault_full');
    }),
  );

  it(
    'is replaced once by a newer one of its type, and goes with its file',
    staged(async (cast) => {
      const documentId = await buildVaultDocument(cast);
      for (const actor of [cast.foreign.besa, cast.elira])
        await expectRefusal(
          replaceDocument(cast.work(actor, keptAt), { documentId, form, file: newer }),
          'not_permitted',
        );
      const work = cast.work(cast.bora, keptAt);
      const id = await replaceDocument(work, { documentId, form, file: newer });
      await expectRefusal(replaceDocument(work, { documentId, form, file: newer }), 'not_found');
      const [left, ...others] = await listVaultDocuments(work.tx, cast.bora.organisationId);
      expect(left).toMatchObject({ id, type: 'other', sha256: newer.sha256, validUntil: '2027-01-31' });
      expect(others).toEqual([]);
      expect(cast.jobs).toContainEqual(removal);
    }),
  );

  it(
    'is of a type and size that a question of an application takes, also when it is replaced',
    staged(async (cast) => {
      // The form of this call takes PDF alone, so nothing else could be used in an application.
      await buildPublishedCall(cast);
      const documentId = await buildVaultDocument(cast);
      const work = cast.work(cast.bora, keptAt);
      const picture = { ...newer, type: 'image/png', name: 'statute.png' };
      const refused = { code: 'file_type_not_accepted', field: 'file', details: { kinds: 'PDF' } };
      await expect(keepDocument(work, { form, file: picture })).rejects.toMatchObject(refused);
      const attempt = replaceDocument(work, { documentId, form, file: picture });
      await expect(attempt).rejects.toMatchObject(refused);
      await replaceDocument(work, { documentId, form, file: newer });
    }),
  );

  it(
    'is deleted with its file by its own organisation alone',
    staged(async (cast) => {
      const documentId = await buildVaultDocument(cast);
      for (const actor of [cast.foreign.besa, cast.elira, cast.ana])
        await expectRefusal(removeDocument(cast.work(actor, keptAt), { documentId }), 'not_permitted');
      const { tx } = cast.work(cast.bora, keptAt);
      await as(cast, cast.bora, () => removeDocument(cast.work(cast.bora, keptAt), { documentId }));
      await expectRefusal(removeDocument(cast.work(cast.bora, keptAt), { documentId }), 'not_found');
      expect(
        await tx.selectFrom('platform.file').select('id').where('purpose', '=', 'vault').execute(),
      ).toEqual([]);
      expect(cast.jobs).toContainEqual(removal);
    }),
  );

  it(
    'is read by its organisation, and by staff only while an application of it is opened and not turned down',
    staged(async (cast) => {
      const documentId = await buildVaultDocument(cast);
      const tx = tables(cast);
      expect(await seenBy(cast, documentId)).toBe(ownAlone);
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildSubmitted(cast, call, { sealed: true });
      expect(await seenBy(cast, documentId)).toBe(ownAlone);
      await sql`insert into grants.opening (call_id, opened_by, opened_at, applications, sha256)
        values (${call.callId}, ${cast.elira.personId}, ${times.after}, '[]', ${'0'.repeat(64)})`.execute(tx);
      expect(await seenBy(cast, documentId)).toBe(ownAndStaff);
      const becomes = (state: 'published' | 'cancelled') =>
        tx.updateTable('grants.call').set({ state }).where('id', '=', call.callId).execute();
      await becomes('cancelled');
      expect(await seenBy(cast, documentId)).toBe(ownAlone);
      await becomes('published');
      await saveApplicationState(tx, applicationId, 'withdrawn', times.after);
      expect(await seenBy(cast, documentId)).toBe(ownAlone);
    }),
  );

  it(
    'is closed to staff when the sub-grant is completed or terminated',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const documentId = await buildVaultDocument(cast);
      expect(await seenBy(cast, documentId)).toBe(ownAndStaff);
      for (const state of ['completed', 'terminated'] as const) {
        await tables(cast)
          .updateTable('grants.subGrantAgreement')
          .set({ state })
          .where('id', '=', agreementId)
          .execute();
        expect([state, await seenBy(cast, documentId)]).toEqual([state, ownAlone]);
      }
    }),
  );

  it(
    'is written by no staff, not even in the database, and its page for staff is not for its own people',
    staged(async (cast) => {
      await buildSubmitted(cast, await buildPublishedCall(cast));
      const documentId = await buildVaultDocument(cast);
      const { tx } = cast.work(cast.ana);
      const row = await tx.selectFrom('grants.vaultDocument').selectAll().executeTakeFirstOrThrow();
      expect(await seenBy(cast, documentId)).toBe(ownAndStaff);
      const gone = () =>
        tx.deleteFrom('grants.vaultDocument').where('id', '=', documentId).executeTakeFirst();
      expect((await as(cast, cast.elira, gone)).numDeletedRows).toBe(0n);
      await sql`savepoint before`.execute(tx);
      const added = tx.insertInto('grants.vaultDocument').values({ ...row, id: newId() });
      await expect(as(cast, cast.elira, () => added.execute())).rejects.toMatchObject({ code: '42501' });
      await sql`rollback to savepoint before`.execute(tx);
      await sql`reset role`.execute(tx);
      const owner = (await findVaultOwner(tx, cast.actionId, cast.besa.organisationId))!;
      const readers = [cast.besa, cast.bora, cast.foreign.elira, cast.elira, cast.ana].map((actor) =>
        may(actor, vaultPermissions.readOfApplicant, owner),
      );
      expect(readers).toEqual([false, false, false, true, true]);
    }),
  );

  it(
    'is a task of its people when its file stays closed, until it is replaced',
    staged(async (cast) => {
      const documentId = await buildVaultDocument(cast, { validUntil: null });
      const { tx } = cast.work(cast.bora);
      const kinds = async (actor: Actor) => {
        const asking = { tx, actor, actionId: cast.actionId, now: keptAt, language: languageOf() };
        return (await listVaultTasks(asking)).map(({ kind, record }) => [kind, record]);
      };
      const becomes = (changed: { state: 'infected' | 'unchecked'; checkNext: string | null }) =>
        tx.updateTable('platform.file').set(changed).where('purpose', '=', 'vault').execute();
      expect(await kinds(cast.bora)).toEqual([]);
      await becomes({ state: 'unchecked', checkNext: keptAt });
      expect(await kinds(cast.bora)).toEqual([]);
      await becomes({ state: 'unchecked', checkNext: null });
      expect(await kinds(cast.bora)).toEqual([['document_closed', documentId]]);
      await becomes({ state: 'infected', checkNext: null });
      expect(await kinds(cast.besa)).toEqual([['document_closed', documentId]]);
      expect(await kinds(cast.elira)).toEqual([]);
      await replaceDocument(cast.work(cast.bora, keptAt), { documentId, form, file: newer });
      expect(await kinds(cast.bora)).toEqual([]);
    }),
  );
});
