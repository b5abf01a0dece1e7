import type { Document } from '../../src/action/library/queries.ts';
import { documentRoutes } from '../../src/action/library/routes.tsx';
import { buildDocument, documentOf } from '../../src/action/library/testing.ts';
import { withdrawDocument } from '../../src/action/library/withdraw-document.ts';
import { documentWorkflow } from '../../src/action/library/workflow.ts';
import { type Cast, noon } from './cast.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

const reason = 'The date was another one.';

async function documentIn(cast: Cast, state: 'listed' | 'withdrawn'): Promise<Moment> {
  const ana = cast.work(cast.ana);
  const id = await buildDocument(ana);
  if (state === 'withdrawn') await withdrawDocument(ana, { documentId: id, reason });
  return { id, now: noon };
}

/** A document from its first version to its withdrawal, and back. */
export const documentWalk: Walk = {
  workflow: documentWorkflow,
  routes: documentRoutes,
  page: '/staff/documents/:documentId',
  kinds: [],
  taskAt: ({ id }) => `/staff/documents/${id}`,
  listTasks: async () => [],
  typed: {
    revise: ({ version }: Document) => ({ note: 'Article 4 is new.', version }),
    correct: ({ version }: Document) => ({ ...documentOf({ reference: 'T-2' }), reason, version }),
    withdraw: () => ({ reason }),
  },
  moments: {
    listed: (cast) => documentIn(cast, 'listed'),
    withdrawn: (cast) => documentIn(cast, 'withdrawn'),
  },
};
