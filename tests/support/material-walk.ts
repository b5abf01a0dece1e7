import { listWaitingTasks } from '../../src/advocacy/list-waiting-tasks.ts';
import { owedBy } from '../../src/advocacy/materials/owed.ts';
import { editionOf } from '../../src/advocacy/materials/publish-material.ts';
import { findMaterial, type Material } from '../../src/advocacy/materials/queries.ts';
import { listOwnFiles } from '../../src/advocacy/materials/queries-files.ts';
import { listTexts } from '../../src/advocacy/materials/queries-texts.ts';
import { recordMaterial } from '../../src/advocacy/materials/record-material.ts';
import { reviewMaterial } from '../../src/advocacy/materials/review-material.ts';
import { reviseMaterial } from '../../src/advocacy/materials/revise-material.ts';
import { materialRoutes } from '../../src/advocacy/materials/routes.tsx';
import {
  approvalOf,
  buildMaterial,
  materialFormOf,
  owedInTests,
} from '../../src/advocacy/materials/testing.ts';
import { withdrawMaterial } from '../../src/advocacy/materials/withdraw-material.ts';
import { materialWorkflow } from '../../src/advocacy/materials/workflow.ts';
import type { Tx } from '../../src/platform/work.ts';
import type { Cast } from './cast.ts';
import type { Typing } from './crossed-steps.ts';
import { languageOf } from './language.ts';
import { tables } from './stage.ts';
import type { Walk } from './workflow-walk.tsx';

const now = '2026-11-25T12:00:00.000Z';
const until = (state: 'draft' | 'in_review' | 'approved' | 'published') => async (cast: Cast) => ({
  id: await buildMaterial(cast, { writer: cast.elira, reviewer: cast.ana, until: state }),
  now,
});

/** The walk through the workflow of a publication. */
export const materialWalk: Walk = {
  workflow: materialWorkflow,
  routes: materialRoutes({
    ...{ language: languageOf, baseUrl: 'http://localhost', demonstration: false },
    store: { read: async () => undefined },
  }),
  page: '/staff/materials/:materialId',
  kinds: ['material'],
  taskAt: ({ id }) => `/staff/materials/${id}/review`,
  listTasks: (cast, actor) => listWaitingTasks(tables(cast), actor, cast.actionId, now),
  mails: { 'material.hand_in': 'material_to_review', 'material.review': 'material_changes' },
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
    publish: async (material: Material, tx: Tx) => {
      const texts = await listTexts(tx, material.id);
      const owedIn = owedBy(languageOf, material.publisher);
      return { seen: editionOf(material, texts, owedIn, await listOwnFiles(tx, material)).sha256 };
    },
    revise: () => ({ whatChanged: 'Newer figures.' }),
    withdraw: () => ({ reason: 'A wrong figure.' }),
  },
  unoffered: {
    ask_changes: {
      by: 'ana',
      shown: async ({ tx, actionId }, { id }) => (await findMaterial(tx, actionId, id))!.version,
      take: (work, { id }, version) =>
        reviewMaterial(work, {
          materialId: id,
          form: { version, decision: 'changes', comment: 'Shorter.', confirmed: [] },
          owedIn: owedInTests,
        }),
    },
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

/** The walk sends the form with the other decision. */
export const inPublication: Typing = async (cast, { id }) => ({
  approve: await approvalOf(cast.work(cast.ana), id),
});
