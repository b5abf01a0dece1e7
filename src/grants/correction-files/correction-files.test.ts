// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { sha256 } from '../../platform/canonical.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Actor } from '../../platform/permissions.ts';
import { confirmCorrection } from '../corrections/decide-correction.ts';
import { proposeCorrection } from '../corrections/propose-correction.ts';
import { findCorrection } from '../corrections/queries.ts';
import {
  buildAcceptedLine,
  buildCorrection,
  correctionTyped,
  correctionTime as now,
} from '../corrections/testing.ts';
import { decideCorrectionFile } from './decide-correction-file.ts';
import { listCorrectionFiles } from './queries.ts';
import { readFiles } from './read-files.ts';

const letter = (name: string, type = 'application/pdf'): StoredFile => ({
  ...{ sha256: sha256(name), size: 10, type, name },
});
const namesFor = async (cast: Cast, actor: Actor, correctionId: string) => {
  const correction = (await findCorrection(tables(cast), correctionId))!;
  return (await readFiles({ tx: tables(cast), actor }, correction)).map(({ name }) => name);
};

describe('what a correction rests on', () => {
  it(
    'is a document or a photograph, a few of them, and the same file once',
    staged(async (cast) => {
      const { lineId } = await buildAcceptedLine(cast);
      const propose = (files: readonly StoredFile[]) =>
        proposeCorrection(cast.work(cast.fatos, now), { lineId, form: correctionTyped, files });
      await expectRefusal(propose([letter('note.zip', 'application/zip')]), 'file_type_not_accepted');
      const many = Array.from({ length: 40 }, (_, at) => letter(`note ${at}.pdf`));
      await expectRefusal(propose(many), 'too_many_files');
      const id = await propose([letter('note.pdf'), letter('note.pdf'), letter('bill.jpg', 'image/jpeg')]);
      expect((await listCorrectionFiles(tables(cast), id)).map(({ name }) => name)).toEqual([
        'note.pdf',
        'bill.jpg',
      ]);
    }),
  );

  it(
    'is read by those who decide and by the programme manager, and by no sub-grantee, also once it is confirmed',
    staged(async (cast) => {
      const { correctionId } = await buildCorrection(cast, { files: [letter('note.pdf')] });
      await confirmCorrection(cast.work(cast.filip, now), { correctionId });
      for (const actor of [cast.elira, cast.fatos, cast.filip, cast.ana])
        expect(await namesFor(cast, actor, correctionId)).toEqual(['note.pdf']);
      for (const actor of [cast.besa, cast.foreign.elira, cast.foreign.fatos, cast.goran, cast.krsto])
        expect(await namesFor(cast, actor, correctionId)).toEqual([]);
      const rows = async (actor: Actor) => {
        const tx = tables(cast);
        await sql`set local role mostura_app`.execute(tx);
        const found = await asSeenBy(tx, actor, () => listCorrectionFiles(tx, correctionId));
        await sql`set local role none`.execute(tx);
        return found.length;
      };
      expect([await rows(cast.filip), await rows(cast.besa), await rows(cast.dragan)]).toEqual([1, 0, 0]);
    }),
  );

  it(
    'is released or refused by the partner’s grant officer where the scanner did not clear it',
    staged(async (cast) => {
      const { correctionId } = await buildCorrection(cast, { files: [letter('note.pdf')] });
      const [file] = await listCorrectionFiles(tables(cast), correctionId);
      const decide = (actor: Actor) =>
        decideCorrectionFile(cast.work(actor, now), {
          ...{ correctionFileId: file!.id, decision: 'release', reason: 'Read by eye.' },
        });
      for (const actor of [cast.fatos, cast.foreign.elira, cast.ana, cast.besa])
        await expectRefusal(decide(actor), 'not_permitted');
      await expectRefusal(decide(cast.elira), 'file_not_waiting');
    }),
  );
});
