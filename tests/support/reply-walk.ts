import { listWaitingTasks } from '../../src/advocacy/list-waiting-tasks.ts';
import { buildRecommendation } from '../../src/advocacy/recommendations/testing.ts';
import { replyFileRoutes } from '../../src/advocacy/replies/file-routes.tsx';
import type { Reply } from '../../src/advocacy/replies/queries.ts';
import { replyRoutes } from '../../src/advocacy/replies/routes.tsx';
import { seenOfReply } from '../../src/advocacy/replies/rules.ts';
import { buildColleague, buildReply } from '../../src/advocacy/replies/testing.ts';
import { replyWorkflow } from '../../src/advocacy/replies/workflow.ts';
import type { Cast } from './cast.ts';
import { tables } from './stage.ts';
import type { Walk } from './workflow-walk.tsx';

const now = '2026-11-25T12:00:00.000Z';

/** A reply of Dragan's institution in a state, with a colleague or without one, submitted by him or by the colleague. */
const moment =
  (until: 'draft' | 'submitted' | 'sent', by: 'alone' | 'dragan' | 'colleague') => async (cast: Cast) => {
    const recommendationId = await buildRecommendation(tables(cast), {
      ...{ actionId: cast.actionId, recordedBy: cast.elira.personId },
      addressee: { organisationId: cast.organisations.institution },
    });
    const work = cast.work(cast.dragan, now);
    if (until === 'sent') return { id: await buildReply(work, { recommendationId, until }), now };
    const colleague = by === 'alone' ? undefined : await buildColleague(work);
    const submitter = by === 'colleague' ? { by: colleague!.personId } : {};
    const id = await buildReply(work, { recommendationId, until, ...submitter });
    return { id, now, also: colleague ? [colleague] : [] };
  };

/** The walk through the workflow of a reply. */
export const replyWalk: Walk = {
  workflow: replyWorkflow,
  routes: [...replyRoutes, ...replyFileRoutes({ store: { read: async () => undefined } })],
  page: '/replies/:replyId',
  kinds: ['reply'],
  around: ['reply_without_colleague', 'reply_needs_approval'],
  mails: {
    'reply.submit': 'reply_submitted',
    'reply.return': 'reply_returned',
    'reply.send': 'reply_sent',
  },
  taskAt: ({ id }) => `/replies/${id}/send`,
  listTasks: (cast, actor) => listWaitingTasks(tables(cast), actor, cast.actionId, now),
  typed: {
    edit: ({ version }: Reply) => ({ version, stance: 'noted', text: 'Read.', language: 'en' }),
    give_back: () => ({ reason: 'Name the act.' }),
    submit: (reply: Reply) => ({ seen: seenOfReply(reply, []) }),
    send: (reply: Reply) => ({ seen: seenOfReply(reply, []), mayBePublished: true, publicFiles: [] }),
    attach: () => ({ title: 'Act', language: 'en' }),
  },
  moments: {
    draft: moment('draft', 'dragan'),
    'draft, of the only person': moment('draft', 'alone'),
    submitted: moment('submitted', 'dragan'),
    'submitted, by the colleague': moment('submitted', 'colleague'),
    'submitted, of the only person': moment('submitted', 'alone'),
    sent: moment('sent', 'alone'),
  },
};
