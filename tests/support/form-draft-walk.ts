import { discardDraft } from '../../src/forms/drafts/discard-draft.ts';
import { publishDraft } from '../../src/forms/drafts/publish-draft.ts';
import { type Draft, findDraft } from '../../src/forms/drafts/queries.ts';
import { removeFromDraft } from '../../src/forms/drafts/remove-from-draft.ts';
import { draftRoutes } from '../../src/forms/drafts/routes.tsx';
import { editRoutes } from '../../src/forms/drafts/routes-edit.tsx';
import { buildDraft } from '../../src/forms/drafts/testing.ts';
import { draftWorkflow } from '../../src/forms/drafts/workflow.ts';
import { type Cast, noon } from './cast.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

async function draftIn(
  cast: Cast,
  state: 'open' | 'incomplete' | 'published' | 'discarded',
): Promise<Moment> {
  const elira = cast.work(cast.elira);
  const draftId = await buildDraft(elira, cast.work(cast.ana));
  if (state === 'incomplete') await removeFromDraft(elira, { draftId, version: 1, piece: 'q.budget' });
  if (state === 'published') await publishDraft(elira, { draftId, version: 1 });
  if (state === 'discarded') await discardDraft(elira, { draftId, version: 1 });
  return { id: draftId, now: noon };
}

/** A form that is made in the browser, from its first question to its version. */
export const formDraftWalk: Walk = {
  workflow: draftWorkflow,
  routes: [...draftRoutes, ...editRoutes],
  page: '/staff/forms/drafts/:draftId',
  kinds: [],
  taskAt: ({ id }) => `/staff/forms/drafts/${id}`,
  listTasks: async () => [],
  typed: {
    publish: ({ version }: Draft) => ({ version }),
    describe: ({ version }: Draft) => ({
      ...{ version, title: 'Another', intro: '', origin: 'Ours', hours: null, languages: [] },
    }),
    discard: ({ version }: Draft) => ({ version }),
  },
  unoffered: {
    remove: {
      by: 'elira',
      shown: async ({ tx, actionId }, { id }) => (await findDraft(tx, actionId, id))!.version,
      take: (work, { id }, version) => removeFromDraft(work, { draftId: id, version, piece: 'q.budget' }),
    },
  },
  moments: {
    open: (cast) => draftIn(cast, 'open'),
    'open, without a budget': (cast) => draftIn(cast, 'incomplete'),
    published: (cast) => draftIn(cast, 'published'),
    discarded: (cast) => draftIn(cast, 'discarded'),
  },
};
