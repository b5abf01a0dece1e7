import { replaceDocument } from '../../src/grants/vault/replace-document.ts';
import { listVaultTasks } from '../../src/grants/vault/tasks.ts';
import { buildVaultDocument, keptAt, scanOfStatute } from '../../src/grants/vault/testing.ts';
import { withdrawDocument } from '../../src/grants/vault/withdraw-document.ts';
import { vaultSteps, vaultWorkflow } from '../../src/grants/vault/workflow.ts';
import { hrefOf } from '../../src/platform/workflow/standing.ts';
import { languageOf } from './language.ts';
import { tables } from './stage.ts';
import type { Walk } from './workflow-walk.tsx';

const form = { issuedOn: '2026-01-31', validUntil: null };

/** A document that an organisation keeps, until a newer one replaces it. */
export const vaultWalk = ({ routes }: Pick<Walk, 'routes'>): Walk => ({
  routes,
  workflow: vaultWorkflow,
  kinds: ['document_expires'],
  page: '/organisation/documents/:vaultDocumentId',
  taskAt: ({ id }) => hrefOf(vaultSteps.replace.button, id),
  listTasks: (cast, actor, now) =>
    listVaultTasks({ tx: tables(cast), actor, actionId: cast.actionId, now, language: languageOf() }),
  typed: { replace: () => form },
  moments: {
    'with a last day that is near': async (cast) => ({ id: await buildVaultDocument(cast), now: keptAt }),
    'without a last day': async (cast) => ({
      id: await buildVaultDocument(cast, { validUntil: null }),
      now: keptAt,
    }),
    replaced: async (cast) => {
      const id = await buildVaultDocument(cast);
      await replaceDocument(cast.work(cast.bora, keptAt), { documentId: id, form, file: scanOfStatute });
      return { id, now: keptAt };
    },
    withdrawn: async (cast) => {
      const id = await buildVaultDocument(cast);
      await withdrawDocument(cast.work(cast.bora, keptAt), { documentId: id });
      return { id, now: keptAt };
    },
  },
});
