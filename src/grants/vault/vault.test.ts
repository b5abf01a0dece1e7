// @second-database: roles and grants, constraints

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { type Actor, isStaff } from '../../platform/permissions.ts';
import { saveApplicationState } from '../applications/queries.ts';
import { buildPublishedCall, buildSubmitted, times } from '../testing.ts';
import { keepDocument } from './keep-document.ts';
import { countCurrent, findVaultDocument, listVaultDocuments } from './queries.ts';
import { replaceDocument } from './replace-document.ts';
import { buildVaultDocument, keptAt, scanOfStatute } from './testing.ts';
import { withdrawDocument } from './withdraw-document.ts';

const form = { type: 'other', issuedOn: '2026-01-31', validUntil: '2027-01-31' };
const newer = { ...scanOfStatute, sha256: 'ab'.repeat(32) };

/** Who of them sees the row as requests run: under mostura_app, with who they are set. */
async function seenBy(cast: Cast, documentId: string, actors: readonly Actor[]): Promise<boolean[]> {
  const tx = tables(cast);
  const found: boolean[] = [];
  for (const actor of actors) {
    await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor.personId}, true),
      set_config('app.organisation', ${actor.organisationId}, true),
      set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(tx);
    found.push((await findVaultDocument(tx, documentId)) !== undefined);
    await sql`reset role`.execute(tx);
  }
  return found;
}

describe('a document of an organisation', () => {
  it(
    'is kept by people of a CSO alone, with a file and a type of the Action',
    staged(async (cast) => {
      for (const actor of [cast.elira, cast.ana, cast.cene, cast.dragan, cast.goran, cast.hana])
        await expectRefusal(keepDocument(cast.work(actor, keptAt), { form, file: newer }), 'not_permitted');
      const work = cast.work(cast.bora, keptAt);
      await expectRefusal(keepDocument(work, { form, file: undefined }), 'vault_document_without_file');
      const typed = { ...form, type: 'passport' };
      await expectRefusal(keepDocument(work, { form: typed, file: newer }), 'vault_document_type');
      await keepDocument(work, { form, file: newer });
      expect(await countCurrent(work.tx, cast.bora.organisationId)).toBe(1);
    }),
  );

  it(
    'is replaced once by a newer one of its type, and stays in the history as it was',
    staged(async (cast) => {
      const documentId = await buildVaultDocument(cast);
      for (const actor of [cast.foreign.besa, cast.elira]) {
        const work = cast.work(actor, keptAt);
        await expectRefusal(replaceDocument(work, { documentId, form, file: newer }), 'not_permitted');
        await expectRefusal(withdrawDocument(work, { documentId }), 'not_permitted');
      }
      const work = cast.work(cast.bora, keptAt);
      const id = await replaceDocument(work, { documentId, form, file: newer });
      await expectRefusal(
        replaceDocument(work, { documentId, form, file: newer }),
        'vault_document_not_in_state',
      );
      await withdrawDocument(work, { documentId: id });
      const all = await listVaultDocuments(work.tx, cast.bora.organisationId);
      expect(all.map(({ state }) => state).toSorted()).toEqual(['replaced', 'withdrawn']);
      await sql`savepoint before`.execute(work.tx);
      await sql`set local role mostura_app`.execute(work.tx);
      await sql`select set_config('app.organisation', ${cast.besa.organisationId}, true)`.execute(work.tx);
      const change = work.tx.updateTable('grants.vaultDocument').set({ state: 'current' }).execute();
      await expect(change).rejects.toMatchObject({ code: '23000' });
      await sql`rollback to savepoint before`.execute(work.tx);
    }),
  );

  it(
    'is read by its organisation, and by staff only while an application of it is opened and not turned down',
    staged(async (cast) => {
      const documentId = await buildVaultDocument(cast);
      const tx = tables(cast);
      const sees = (...actors: readonly Actor[]) => seenBy(cast, documentId, actors);
      const own = [cast.besa, cast.bora];
      const others = [cast.foreign.besa, cast.dragan, cast.foreign.elira];
      const staff = [cast.elira, cast.ana];
      const all = [...own, ...others, ...staff];
      const closed = [true, true, false, false, false, false, false];
      expect(await sees(...all)).toEqual(closed);
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildSubmitted(cast, call, { sealed: true });
      expect(await sees(...all)).toEqual(closed);
      await sql`insert into grants.opening (call_id, opened_by, opened_at, applications, sha256)
        values (${call.callId}, ${cast.elira.personId}, ${times.after}, '[]', ${'0'.repeat(64)})`.execute(tx);
      expect(await sees(...all)).toEqual([true, true, false, false, false, true, true]);
      await saveApplicationState(tx, applicationId, 'withdrawn', times.after);
      expect(await sees(...all)).toEqual(closed);
    }),
  );
});
