import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { removePaper } from '../../papers/remove-paper.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { definition } from '../recommendations/testing.ts';
import { editMaterial } from './edit-material.ts';
import { handInMaterial, takeBackMaterial } from './hand-in.ts';
import { keepOwnFile } from './keep-own-file.ts';
import { publishMaterial } from './publish-material.ts';
import { findMaterial } from './queries.ts';
import { findPublishedFile } from './queries-files.ts';
import { findContent, readContent } from './queries-published.ts';
import { reviseMaterial } from './revise-material.ts';
import { materialPapers } from './subject.ts';
import { approve, buildMaterial, materialFormOf, owedInTests } from './testing.ts';
import { withdrawMaterial } from './withdraw-material.ts';

const owedIn = owedInTests;
const { statement, disclaimer } = owedInTests('en');
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file: StoredFile = { sha256: 'd'.repeat(64), size: 12_300, type: word, name: 'designed.docx' };
const marked = `Words. ${statement} ${disclaimer}`;
const code = (name: string) => expect.objectContaining({ code: name });

async function stage(tx: Parameters<Parameters<typeof rolledBack>[0]>[0]) {
  const cast = await castOf(tx, { definition });
  const materialId = await buildMaterial(cast, {
    writer: cast.ana,
    reviewer: cast.elira,
    until: 'in_review',
  });
  const work = cast.work(cast.ana);
  const keep = (
    given: Partial<{ file: StoredFile; text: string; language: 'en' | 'mk'; actor: typeof cast.ana }> = {},
  ) => {
    const { actor = cast.ana, language = 'en', text } = given;
    return keepOwnFile(cast.work(actor), {
      ...{ materialId, form: { language }, file: given.file ?? file, text, owedIn },
    });
  };
  const publish = () => publishMaterial(work, { materialId, owedIn });
  const taken = (edition = 1) => findPublishedFile(tx, { materialId, edition, language: 'en' });
  return { cast, materialId, work, keep, publish, taken };
}

describe('what the authors made of a publication themselves', () => {
  it('is one readable file for each written language, by those who write, while it is a draft or in review', () =>
    rolledBack(async (tx) => {
      const { cast, keep } = await stage(tx);
      for (const actor of [cast.cene, cast.besa])
        await expect(keep({ actor })).rejects.toThrow(code('not_permitted'));
      await expect(keep({ language: 'mk' })).rejects.toThrow(code('own_file_without_text'));
      await expect(keep({ file: { ...file, type: 'image/png' } })).rejects.toThrow(code('own_file_type'));
      await keep({ text: marked });
      await expect(keep({ text: marked })).rejects.toThrow(code('own_file_there'));
    }));

  it('is published with its edition, stays with it, and goes with it', () =>
    rolledBack(async (tx) => {
      const { cast, materialId, work, keep, publish, taken } = await stage(tx);
      const paperId = await keep({ text: marked });
      await approve(cast, cast.elira, materialId);
      await expect(keep({ text: marked })).rejects.toThrow(code('material_not_in_state'));
      expect(await taken()).toBeUndefined();
      await publish();
      expect(await taken()).toMatchObject({ id: paperId, type: word });
      const content = readContent((await findContent(tx, materialId, 1))!);
      expect(content.texts[0]!.ownFile).toEqual({ sha256: file.sha256, type: word });
      // The next edition has its own file or none, and the one before keeps its.
      await reviseMaterial(work, { materialId, form: { whatChanged: 'A year.' } });
      await keep({ text: marked, file: { ...file, sha256: 'e'.repeat(64) } });
      expect([(await taken())?.id, await taken(2)]).toEqual([paperId, undefined]);
      await withdrawMaterial(work, { materialId, form: { reason: 'It was wrong.' } });
      expect(await taken()).toBeUndefined();
    }));

  it('is not approved without its marks, which name the publisher of now', () =>
    rolledBack(async (tx) => {
      const { cast, materialId, work, keep } = await stage(tx);
      const paperId = await keep({ text: `Words. ${statement}` });
      await expect(approve(cast, cast.elira, materialId)).rejects.toThrow(code('marks_missing'));
      await removePaper(work, {
        owner: materialPapers,
        paperId,
        form: { reason: 'The disclaimer is missing.' },
      });
      await keep({ text: marked });
      await approve(cast, cast.elira, materialId);
      await takeBackMaterial(work, { materialId });
      const { version, authors } = (await findMaterial(tx, cast.actionId, materialId))!;
      const form = materialFormOf({ version, publisher: 'Another', authorIds: authors.map(({ id }) => id) });
      await editMaterial(work, { materialId, form });
      await handInMaterial(work, { materialId });
      await expect(approve(cast, cast.elira, materialId)).rejects.toThrow(code('marks_missing'));
    }));

  it('whose words nobody can read is published once a reviewer said what they saw, and when the scanner has looked', () =>
    rolledBack(async (tx) => {
      const { cast, materialId, keep, publish } = await stage(tx);
      await keep({ file: { ...file, type: 'application/pdf', quarantined: true } });
      await approve(cast, cast.elira, materialId);
      const kept = await tx
        .selectFrom('advocacy.materialConfirmation')
        .select(['mark', 'language', 'confirmedBy'])
        .where('materialId', '=', materialId)
        .execute();
      expect(kept).toEqual([{ mark: 'file_unread', language: 'en', confirmedBy: cast.elira.personId }]);
      await expect(publish()).rejects.toThrow(code('paper_not_checked'));
    }));

  it('is reviewed by somebody else than who added it', () =>
    rolledBack(async (tx) => {
      const { cast, materialId, keep } = await stage(tx);
      await keep({ text: marked, actor: cast.elira });
      await expect(approve(cast, cast.elira, materialId)).rejects.toThrow(code('review_by_another'));
    }));
});
