import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permissions.ts';
import { publishMaterial } from '../materials/publish-material.ts';
import { findMaterial } from '../materials/queries.ts';
import { reviseMaterial } from '../materials/revise-material.ts';
import { approve, buildMaterial, owedInTests } from '../materials/testing.ts';
import { definition } from '../recommendations/testing.ts';
import { answerComment } from './answer-comment.ts';
import { commentOnParagraph } from './comment-on-paragraph.ts';
import { countOpen, findComment, listAnswers, listComments } from './queries.ts';
import { settleComment } from './settle-comment.ts';

const code = (problem: string) => expect.objectContaining({ code: problem });
const buildCast = (tx: Parameters<typeof castOf>[0]) => castOf(tx, { definition });
const draft = (cast: Cast, until: 'draft' | 'in_review' | 'approved' | 'published' = 'in_review') =>
  buildMaterial(cast, { writer: cast.elira, reviewer: cast.ana, until });
const comment = (
  cast: Cast,
  actor: Actor,
  materialId: string,
  more: { paragraph?: number; seen?: string } = {},
) =>
  commentOnParagraph(cast.work(actor), {
    ...{ materialId, language: 'en', paragraph: 2, text: 'Say how cold.' },
    ...more,
  });

describe('commenting on a paragraph', () => {
  it('is for authors and reviewers alone', () =>
    rolledBack(async (tx) => {
      const cast = await buildCast(tx);
      const materialId = await draft(cast);
      for (const actor of [cast.besa, cast.dragan, cast.goran, cast.fatos, cast.hana, cast.ivo])
        await expect(comment(cast, actor, materialId)).rejects.toThrow(code('not_permitted'));
      for (const actor of [cast.ana, cast.elira, cast.cene]) await comment(cast, actor, materialId);
    }));

  it('is refused for a paragraph that is not there, and for one that changed since it was shown', () =>
    rolledBack(async (tx) => {
      const cast = await buildCast(tx);
      const materialId = await draft(cast);
      await expect(comment(cast, cast.ana, materialId, { paragraph: 3 })).rejects.toThrow(code('not_found'));
      const seen = '0'.repeat(64);
      await expect(comment(cast, cast.ana, materialId, { seen })).rejects.toThrow(
        code('changed_since_shown'),
      );
    }));

  it('keeps the words of the paragraph, until the edition is published', () =>
    rolledBack(async (tx) => {
      const cast = await buildCast(tx);
      for (const until of ['draft', 'in_review', 'approved'] as const) {
        const id = await comment(cast, cast.ana, await draft(cast, until));
        expect(await findComment(tx, cast.actionId, id)).toMatchObject({
          passage: 'It is cold.',
          paragraph: 2,
          writer: 'Ana',
          settledAt: null,
        });
      }
      const published = await draft(cast, 'published');
      await expect(comment(cast, cast.ana, published)).rejects.toThrow(code('material_comments_closed'));
    }));
});

describe('a comment', () => {
  it('is answered and settled by authors and reviewers alone', () =>
    rolledBack(async (tx) => {
      const cast = await buildCast(tx);
      const commentId = await comment(cast, cast.ana, await draft(cast));
      for (const actor of [cast.besa, cast.goran, cast.fatos, cast.hana]) {
        const work = cast.work(actor);
        await expect(answerComment(work, { commentId, text: 'Yes.' })).rejects.toThrow(code('not_permitted'));
        await expect(settleComment(work, { commentId })).rejects.toThrow(code('not_permitted'));
      }
      const none = { commentId: newId() };
      await expect(settleComment(cast.work(cast.ana), none)).rejects.toThrow(code('not_found'));
    }));

  it('takes answers until it is settled, once', () =>
    rolledBack(async (tx) => {
      const cast = await buildCast(tx);
      const materialId = await draft(cast);
      const commentId = await comment(cast, cast.ana, materialId);
      await comment(cast, cast.cene, materialId, { paragraph: 1 });
      expect((await countOpen(tx, materialId)).get('en')).toBe(2);
      const work = cast.work(cast.elira);
      await answerComment(work, { commentId, text: 'Minus ten.' });
      await settleComment(work, { commentId });
      expect((await listAnswers(tx, [commentId])).get(commentId)).toMatchObject([
        { text: 'Minus ten.', writer: 'Elira' },
      ]);
      expect((await countOpen(tx, materialId)).get('en')).toBe(1);
      await expect(settleComment(work, { commentId })).rejects.toThrow(code('material_comment_settled'));
      await expect(answerComment(work, { commentId, text: 'More.' })).rejects.toThrow(
        code('material_comment_settled'),
      );
    }));

  it('is shut while its edition is published, and open again with the next one if it was not settled', () =>
    rolledBack(async (tx) => {
      const cast = await buildCast(tx);
      const materialId = await draft(cast);
      const open = await comment(cast, cast.ana, materialId);
      const settled = await comment(cast, cast.ana, materialId);
      const work = cast.work(cast.elira);
      await settleComment(work, { commentId: settled });
      await approve(cast, cast.ana, materialId);
      await publishMaterial(work, { materialId, owedIn: owedInTests });
      const closed = code('material_comments_closed');
      await expect(answerComment(work, { commentId: open, text: 'Late.' })).rejects.toThrow(closed);
      await expect(settleComment(work, { commentId: open })).rejects.toThrow(closed);
      const listed = async () =>
        (await listComments(tx, (await findMaterial(tx, cast.actionId, materialId))!, 'en')).map(
          ({ id }) => id,
        );
      expect((await listed()).toSorted()).toEqual([open, settled].toSorted());
      await reviseMaterial(work, { materialId, form: { whatChanged: 'The hour was wrong.' } });
      expect(await listed()).toEqual([open]);
      await settleComment(work, { commentId: open });
      expect(await listed()).toEqual([]);
    }));
});
