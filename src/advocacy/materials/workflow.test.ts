import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { tables } from '../../../tests/support/stage.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';
import type { Walk } from '../../../tests/support/workflow-walk.tsx';
import { listWaitingTasks } from '../list-waiting-tasks.ts';
import { definition } from '../recommendations/testing.ts';
import type { Material } from './queries.ts';
import { recordMaterial } from './record-material.ts';
import { reviseMaterial } from './revise-material.ts';
import { materialRoutes } from './routes.tsx';
import { buildMaterial, materialFormOf } from './testing.ts';
import { withdrawMaterial } from './withdraw-material.ts';
import { materialWorkflow } from './workflow.ts';

const now = '2026-11-25T12:00:00.000Z';
const until = (state: 'draft' | 'in_review' | 'approved' | 'published') => async (cast: Cast) => ({
  id: await buildMaterial(cast, { writer: cast.elira, reviewer: cast.ana, until: state }),
  now,
});

const walk: Walk = {
  workflow: materialWorkflow,
  routes: materialRoutes({
    ...{ language: languageOf, baseUrl: 'http://localhost', demonstration: false },
    store: { read: async () => undefined },
  }),
  page: '/staff/materials/:materialId',
  kinds: ['material'],
  taskAt: ({ id }) => `/staff/materials/${id}/review`,
  listTasks: (cast, actor) => listWaitingTasks(tables(cast), actor, cast.actionId, now),
  typed: {
    edit: (material: Material) => ({
      ...materialFormOf({ authorIds: material.authors.map(({ id }) => id) }),
      version: material.version,
    }),
    approve: ({ version }: Material) => ({
      version,
      decision: 'changes',
      comment: 'Shorter.',
      confirmed: [],
    }),
    revise: () => ({ whatChanged: 'Newer figures.' }),
    withdraw: () => ({ reason: 'A wrong figure.' }),
  },
  moments: {
    'draft, without a text': async (cast) => ({
      id: await recordMaterial(
        cast.work(cast.elira),
        materialFormOf({ authorIds: [cast.organisations.partner] }),
      ),
      now,
    }),
    draft: until('draft'),
    in_review: until('in_review'),
    'draft, of the second edition': async (cast) => {
      const { id } = await until('published')(cast);
      await reviseMaterial(cast.work(cast.ana), { materialId: id, form: { whatChanged: 'Newer figures.' } });
      return { id, now };
    },
    approved: until('approved'),
    published: until('published'),
    withdrawn: async (cast) => {
      const { id } = await until('published')(cast);
      await withdrawMaterial(cast.work(cast.elira), { materialId: id, form: { reason: 'A wrong figure.' } });
      return { id, now };
    },
  },
};
walkThrough(
  'a publication',
  walk,
  'advocacy',
  (body) => () => rolledBack(async (tx) => body(await castOf(tx, { definition }))),
);
