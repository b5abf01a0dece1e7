// @second-database: roles and grants, row security

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { type Actor, isStaff } from '../../platform/permissions.ts';
import { proposeCorrection } from '../corrections/propose-correction.ts';
import { listCorrections } from '../corrections/queries.ts';
import {
  buildAcceptedLine,
  buildCorrection,
  correctionTyped,
  correctionTime as now,
} from '../corrections/testing.ts';
import type { GrantsParts } from '../parts.ts';
import { grantsRoutes } from '../routes.ts';
import { listWaitingTasks } from '../tasks.ts';
import { grantsCast } from '../testing.ts';
import { decideCorrectionFile } from './decide-correction-file.ts';
import { listCorrectionFiles } from './queries.ts';
import { readFiles } from './read-files.ts';

const letter = (name: string, type = 'application/pdf'): StoredFile => ({
  ...{ sha256: sha256(name), size: 10, type, name },
});

it(
  'A correction rests on at most five documents or pictures, each once, and a refused one keeps nothing',
  staged(async (cast) => {
    const { lineId, reportId } = await buildAcceptedLine(cast);
    const propose = (files: readonly StoredFile[]) =>
      proposeCorrection(cast.work(cast.fatos, now), { lineId, form: correctionTyped, files });
    await sql`savepoint before`.execute(tables(cast));
    for (const [files, code] of [
      [[letter('a.txt', 'text/plain')], 'file_type_not_accepted'],
      [[1, 2, 3, 4, 5, 6].map((at) => letter(`${at}.pdf`)), 'too_many_files'],
    ] as const) {
      await expectRefusal(propose(files), code);
      await sql`rollback to savepoint before`.execute(tables(cast));
      expect(await listCorrections(tables(cast), reportId)).toEqual([]);
    }
    const correctionId = await propose([letter('a.pdf'), letter('b.png', 'image/png'), letter('a.pdf')]);
    const kept = await listCorrectionFiles(tables(cast), correctionId);
    expect(kept.map(({ name }) => name).toSorted()).toEqual(['a.pdf', 'b.png']);
  }),
);

it(
  'What a correction rests on is read by staff who may know it, in the database too, and never by its sub-grantee',
  staged(async (cast) => {
    const { correctionId } = await buildCorrection(cast, { confirmed: true, files: [letter('a.pdf')] });
    const tx = tables(cast);
    const correction = { ...(await listCorrectionOf(cast, correctionId)), jurisdiction: null };
    const seen = async (actor: Actor) => {
      await sql`savepoint before`.execute(tx);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor.personId}, true),
        set_config('app.organisation', ${actor.organisationId}, true), set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(
        tx,
      );
      const { rows } = await sql`select id from grants.correction_file`.execute(tx);
      const stored = await sql`select id from platform.file where name = 'a.pdf'`.execute(tx);
      await sql`rollback to savepoint before`.execute(tx);
      return [rows.length, stored.rows.length, (await readFiles({ tx, actor }, correction)).length];
    };
    for (const actor of [cast.besa, cast.bora, cast.foreign.besa, cast.dragan])
      expect(await seen(actor)).toEqual([0, 0, 0]);
    for (const actor of [cast.fatos, cast.filip, cast.elira, cast.ana])
      expect(await seen(actor)).toEqual([1, 1, 1]);
    // It is final, and what was decided on gets no other one.
    for (const [change, refused] of [
      [sql`update grants.correction_file set created_at = created_at`, /permission denied/],
      [sql`delete from grants.correction_file`, /permission denied/],
      [
        sql`insert into grants.correction_file
          select gen_random_uuid(), correction_id, agreement_id, file_id, created_at from grants.correction_file`,
        /row-level security/,
      ],
    ] as const) {
      await sql`savepoint before`.execute(tx);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${cast.fatos.personId}, true),
        set_config('app.organisation', ${cast.fatos.organisationId}, true), set_config('app.staff', 'on', true)`.execute(
        tx,
      );
      await expect(change.execute(tx)).rejects.toThrow(refused);
      await sql`rollback to savepoint before`.execute(tx);
    }
  }),
);

const listCorrectionOf = (cast: Cast, id: string) =>
  tables(cast)
    .selectFrom('grants.correction as c')
    .innerJoin('grants.subGrantAgreement as s', 's.id', 'c.agreementId')
    .select(['c.id', 'c.organisationId', 'c.state', 's.partnerId'])
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow();

it(
  'A file that the scanner did not clear is a task of the partner’s grant officer, who decides',
  staged(async (cast) => {
    const { correctionId } = await buildCorrection(cast, { files: [letter('a.pdf')] });
    const [file] = await listCorrectionFiles(tables(cast), correctionId);
    await tables(cast).updateTable('platform.file').set({ state: 'unchecked' }).execute();
    const tasks = async (actor: Actor) =>
      (await listWaitingTasks(tables(cast), actor, cast.actionId, now))
        .filter(({ kind }) => kind === 'correction_file_unchecked')
        .map(({ href }) => href);
    const decide = (actor: Actor) =>
      decideCorrectionFile(cast.work(actor, now), {
        ...{ correctionFileId: file!.id, decision: 'release', reason: 'Sent by the auditor.' },
      });
    for (const actor of [cast.besa, cast.foreign.elira, cast.fatos, cast.ivo]) {
      expect(await tasks(actor)).toEqual([]);
      await expectRefusal(decide(actor), 'not_permitted');
    }
    expect(await tasks(cast.elira)).toEqual([`/staff/correction-files/${file!.id}`]);
    await decide(cast.elira);
    expect(await listCorrectionFiles(tables(cast), correctionId)).toMatchObject([{ state: 'released' }]);
  }),
);

it('The file is beside the reason for who decides, on no page of the sub-grantee, and its form takes it', async () => {
  const db = await testDatabase();
  const built = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return {
      cast,
      ...(await buildCorrection(cast, { confirmed: true, files: [letter('credit-note.pdf')] })),
    };
  });
  const routes = grantsRoutes({ demonstration: true } as GrantsParts);
  const { visit } = openPages(db, built.cast.actionId, routes);
  const path = `/corrections/${built.correctionId}`;
  const page = await visit(built.cast.elira).go(path);
  expect(page.html).toContain('credit-note.pdf');
  expect(await faultsOf(page)).toEqual([]);
  expect((await visit(built.cast.besa).go(path)).html).not.toContain('credit-note.pdf');
  const [file] = await db.transaction().execute((tx) => listCorrectionFiles(tx, built.correctionId));
  for (const actor of [built.cast.besa, built.cast.foreign.elira])
    expect((await visit(actor).go(`/correction-files/${file!.id}`)).status).toBe(404);
  const form = await visit(built.cast.fatos).go(`/lines/${built.lineId}/correct`);
  expect(form.html).toContain('name="evidence"');
  expect(await faultsOf(form)).toEqual([]);
});
