// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, isStaff } from '../../platform/permissions.ts';
import { submitApplication } from '../applications/submit-application.ts';
import { withdrawApplication } from '../applications/withdraw-application.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildDraft, buildPublishedCall, secretOfTests, times } from '../testing.ts';
import { answerDraftComment } from './answer-draft-comment.ts';
import { commentOnSection } from './comment-on-section.ts';
import { countDraftComments, listDraftAnswers, listDraftComments } from './queries.ts';
import { settleDraftComment } from './settle-draft-comment.ts';

const code = (problem: string) => expect.objectContaining({ code: problem });
const draft = async (cast: Cast) => (await buildDraft(cast, await buildPublishedCall(cast))).applicationId;
const comment = (cast: Cast, actor: Actor, applicationId: string, section = 'project') =>
  commentOnSection(cast.work(actor, times.open), {
    ...{ applicationId, section },
    text: 'Is this the figure of last year?',
  });

describe('commenting on a section of a draft', () => {
  it(
    'is for the people of its organisation alone',
    staged(async (cast) => {
      const id = await draft(cast);
      const { besa: foreign } = cast.foreign;
      for (const actor of [foreign, cast.ana, cast.elira, cast.cene, cast.dragan, cast.goran, cast.hana])
        await expect(comment(cast, actor, id)).rejects.toThrow(code('not_permitted'));
      await expect(comment(cast, cast.bora, id, 'none')).rejects.toThrow(code('not_found'));
      for (const actor of [cast.bora, cast.besa]) await comment(cast, actor, id);
      expect(await countDraftComments(tables(cast), id)).toEqual([{ section: 'project', all: 2, open: 2 }]);
    }),
  );

  it(
    'is refused once the application was submitted or withdrawn, and so are answers and settling',
    staged(async (cast) => {
      const submit = (applicationId: string) =>
        submitApplication(cast.work(cast.besa, times.open), { applicationId, secret: secretOfTests });
      const withdraw = (applicationId: string) =>
        withdrawApplication(cast.work(cast.besa, times.open), { applicationId });
      for (const end of [submit, withdraw]) {
        const id = await draft(cast);
        const commentId = await comment(cast, cast.bora, id);
        await end(id);
        const work = cast.work(cast.besa, times.open);
        const closed = code('draft_comments_closed');
        await expect(comment(cast, cast.bora, id)).rejects.toThrow(closed);
        await expect(answerDraftComment(work, { commentId, text: 'Late.' })).rejects.toThrow(closed);
        await expect(settleDraftComment(work, { commentId })).rejects.toThrow(closed);
        expect(await listDraftComments(tables(cast), id)).toMatchObject([{ id: commentId, writer: 'Bora' }]);
      }
    }),
  );
});

describe('a comment on a draft', () => {
  it(
    'is answered and settled by its organisation alone, and takes answers until it is settled',
    staged(async (cast) => {
      const commentId = await comment(cast, cast.bora, await draft(cast));
      for (const actor of [cast.foreign.besa, cast.elira, cast.ana, cast.cene]) {
        const work = cast.work(actor, times.open);
        await expect(answerDraftComment(work, { commentId, text: 'Yes.' })).rejects.toThrow(
          code('not_permitted'),
        );
        await expect(settleDraftComment(work, { commentId })).rejects.toThrow(code('not_permitted'));
      }
      const work = cast.work(cast.besa, times.open);
      await expect(settleDraftComment(work, { commentId: newId() })).rejects.toThrow(code('not_found'));
      await answerDraftComment(work, { commentId, text: 'Yes.' });
      await settleDraftComment(work, { commentId });
      expect((await listDraftAnswers(tables(cast), [commentId])).get(commentId)).toMatchObject([
        { text: 'Yes.', writer: 'Besa' },
      ]);
      const settled = code('draft_comment_settled');
      await expect(settleDraftComment(work, { commentId })).rejects.toThrow(settled);
      await expect(answerDraftComment(work, { commentId, text: 'More.' })).rejects.toThrow(settled);
    }),
  );

  it(
    'is a task of each colleague until they have the last word or it is settled',
    staged(async (cast) => {
      const id = await draft(cast);
      const other = await draft(cast);
      const waits = async (actor: Actor) =>
        (await listWaitingTasks(tables(cast), actor, cast.actionId, times.open))
          .filter(({ kind }) => kind === 'draft_comments')
          .map(({ href }) => href);
      const here = [`/applications/${id}/comments`];
      const commentId = await comment(cast, cast.bora, id);
      await comment(cast, cast.besa, other);
      await settleDraftComment(cast.work(cast.besa, times.open), {
        commentId: (await listDraftComments(tables(cast), other))[0]!.id,
      });
      expect([await waits(cast.besa), await waits(cast.bora)]).toEqual([here, []]);
      await answerDraftComment(cast.work(cast.besa, times.open), { commentId, text: 'Of which year?' });
      expect([await waits(cast.besa), await waits(cast.bora)]).toEqual([[], here]);
      for (const actor of [cast.foreign.besa, cast.elira, cast.ana, cast.cene])
        expect(await waits(actor)).toEqual([]);
      await settleDraftComment(cast.work(cast.bora, times.open), { commentId });
      expect(await waits(cast.bora)).toEqual([]);
    }),
  );

  it(
    'is seen in the database by its organisation alone, with its answers, and goes with the draft',
    staged(async (cast) => {
      const tx = tables(cast);
      const id = await draft(cast);
      const commentId = await comment(cast, cast.bora, id);
      await answerDraftComment(cast.work(cast.besa, times.open), { commentId, text: 'Yes.' });
      const seenBy = async (actor: Actor | undefined, system = false) => {
        await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor?.personId ?? ''}, true),
          set_config('app.organisation', ${actor?.organisationId ?? ''}, true), set_config('app.system', ${system ? 'on' : 'off'}, true),
          set_config('app.staff', ${system || isStaff(actor) ? 'on' : 'off'}, true)`.execute(tx);
        const [comments, answers] = [
          await listDraftComments(tx, id),
          await listDraftAnswers(tx, [commentId]),
        ];
        await sql`reset role`.execute(tx);
        return [comments.length, answers.size];
      };
      for (const actor of [undefined, cast.foreign.besa, cast.elira, cast.ana, cast.cene, cast.hana])
        expect(await seenBy(actor)).toEqual([0, 0]);
      expect(await seenBy(undefined, true)).toEqual([0, 0]);
      expect(await seenBy(cast.bora)).toEqual([1, 1]);
      await sql`select privacy.empty_applications(array[${id}]::uuid[])`.execute(tx);
      expect([await listDraftComments(tx, id), await listDraftAnswers(tx, [commentId])]).toEqual([
        [],
        new Map(),
      ]);
    }),
  );
});
