import { sql } from 'kysely';
import { commentOnParagraph } from '../../src/advocacy/comments/comment-on-paragraph.ts';
import { settleComment } from '../../src/advocacy/comments/settle-comment.ts';
import { buildEngagement } from '../../src/advocacy/engagements/testing.ts';
import { buildMaterial } from '../../src/advocacy/materials/testing.ts';
import { buildAsked, buildOutcome } from '../../src/advocacy/outcomes/testing.ts';
import { buildRecommendation } from '../../src/advocacy/recommendations/testing.ts';
import { sendReply } from '../../src/advocacy/replies/send-reply.ts';
import { returnReply, submitReply } from '../../src/advocacy/replies/submit-reply.ts';
import { buildColleague, buildReply } from '../../src/advocacy/replies/testing.ts';
import { replyByLink } from '../../src/advocacy/requests/reply-by-link.ts';
import { buildRequest } from '../../src/advocacy/requests/testing.ts';
import { buildLetter, respond } from '../../src/advocacy/responses/testing.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { type Cast, noon } from '../support/cast.ts';
import type { DueCase } from './due-case.ts';

const run = (tx: Tx, statement: ReturnType<typeof sql>) => () => statement.execute(tx);

const sentByElira = (cast: Cast) => ({
  ...{ senderId: cast.organisations.partner, sentBy: cast.elira.personId },
});
const byElira = (cast: Cast) => ({ actionId: cast.actionId, recordedBy: cast.elira.personId });
export const advocacyCases: Readonly<Record<string, DueCase>> = {
  review: {
    at: noon,
    build: async (cast, tx) => {
      const id = await buildRecommendation(tx, { ...byElira(cast), reviewOn: '2026-11-30' });
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: run(tx, sql`update advocacy.recommendation set review_on = null where id = ${id}::uuid`),
      };
    },
  },
  next_step: {
    at: noon,
    build: async (cast, tx) => {
      const sideId = cast.organisations.partner;
      const id = await buildEngagement(tx, { ...byElira(cast), sideId, nextOn: '2026-11-30' });
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: run(tx, sql`update advocacy.engagement set next_done_at = now() where id = ${id}::uuid`),
      };
    },
  },
  measure: {
    at: noon,
    build: async (cast, tx) => {
      const id = newId();
      await sql`insert into advocacy.measure (id, action_id, title, office, state, due_on, recorded_by, created_at, updated_at)
        values (${id}, ${cast.actionId}, 'Measure of the tests', 'Board', 'planned', '2026-11-30', ${cast.elira.personId}, now(), now())`.execute(
        tx,
      );
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: run(tx, sql`update advocacy.measure set state = 'done' where id = ${id}::uuid`),
      };
    },
  },
  answer: {
    at: noon,
    build: async (cast, tx) => {
      const addressee = { organisationId: cast.organisations.institution };
      const id = await buildRecommendation(tx, { ...byElira(cast), addressee });
      return {
        ...{ owner: cast.dragan, waiter: cast.elira },
        done: run(
          tx,
          sql`update advocacy.recommendation set state = 'draft', published_on = null where id = ${id}::uuid`,
        ),
      };
    },
  },
  request: {
    at: noon,
    build: async (cast, tx) => {
      const addressee = { organisationId: cast.organisations.institution };
      const recommendationId = await buildRecommendation(tx, { ...byElira(cast), addressee });
      // An earlier reply is none to what is asked afterwards.
      await buildLetter(tx, { recommendationId, recordedBy: cast.elira.personId });
      await buildRequest(tx, { recommendationId, ...sentByElira(cast) });
      return {
        ...{ owner: cast.dragan, waiter: cast.elira },
        done: () =>
          respond(cast.work(cast.dragan), {
            recommendationId,
            form: { stance: 'noted', text: 'We have read it.', language: 'en' },
          }),
      };
    },
  },
  reply: {
    at: noon,
    build: async (cast, tx) => {
      const addressee = { organisationId: cast.organisations.institution };
      const recommendationId = await buildRecommendation(tx, { ...byElira(cast), addressee });
      const work = cast.work(cast.dragan);
      const waiter = await buildColleague(work);
      const by = waiter.personId;
      const replyId = await buildReply(work, { recommendationId, until: 'submitted', by });
      return {
        ...{ owner: cast.dragan, waiter },
        done: () => sendReply(work, { replyId, form: { mayBePublished: true, publicFiles: [] } }),
      };
    },
  },
  reply_returned: {
    at: noon,
    build: async (cast, tx) => {
      const addressee = { organisationId: cast.organisations.institution };
      const recommendationId = await buildRecommendation(tx, { ...byElira(cast), addressee });
      const work = cast.work(cast.dragan);
      const waiter = await buildColleague(work);
      const replyId = await buildReply(work, { recommendationId, until: 'submitted' });
      await returnReply(cast.work(waiter), { replyId, form: { reason: 'Name the act.' } });
      return {
        ...{ owner: cast.dragan, waiter },
        done: () => submitReply(work, { replyId }),
      };
    },
  },
  chase: {
    at: noon,
    build: async (cast, tx) => {
      const recommendationId = await buildRecommendation(tx, byElira(cast));
      const sent = { ...sentByElira(cast), secret: 'of the tests' };
      const { link } = await buildRequest(tx, { recommendationId, ...sent });
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: () =>
          replyByLink(
            cast.work(cast.ivo),
            {
              link,
              form: { stance: 'noted', text: 'We have read it.', language: 'en', mayBePublished: true },
            },
            sent,
          ),
      };
    },
  },
  substantiate: {
    at: noon,
    build: async (cast, tx) => {
      const { actionId, organisations } = cast;
      const outcomeId = await buildOutcome(tx, { ...byElira(cast), harvesterId: organisations.partner });
      const id = await buildAsked(tx, { actionId, outcomeId, organisationId: organisations.institution });
      await sql`update advocacy.substantiation set asked_by = ${cast.elira.personId}::uuid where id = ${id}::uuid`.execute(
        tx,
      );
      return {
        ...{ owner: cast.dragan, waiter: cast.elira },
        done: run(tx, sql`delete from advocacy.substantiation where id = ${id}::uuid`),
      };
    },
  },
  material_comments: {
    at: noon,
    build: async (cast) => {
      const materialId = await buildMaterial(cast, {
        ...{ writer: cast.elira, reviewer: cast.ana, until: 'draft' },
      });
      const comment = { materialId, language: 'en', paragraph: 1, text: 'Say who.' } as const;
      const commentId = await commentOnParagraph(cast.work(cast.ana), comment);
      return { owner: cast.elira, done: () => settleComment(cast.work(cast.elira), { commentId }) };
    },
  },
  material: {
    at: noon,
    build: async (cast, tx) => {
      const id = await buildMaterial(cast, { writer: cast.elira, reviewer: cast.ana, until: 'in_review' });
      return {
        ...{ owner: cast.cene, waiter: cast.elira, also: [cast.foreign.elira] },
        done: run(tx, sql`update advocacy.material set state = 'draft' where id = ${id}::uuid`),
      };
    },
  },
};
