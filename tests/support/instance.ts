import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadAction, storeAction } from '../../src/action/index.ts';
import { seedDemonstration } from '../../src/demonstration/index.ts';
import { publishFormsOfAction } from '../../src/forms/index.ts';
import { storeMatrixOfAction } from '../../src/matrix/index.ts';
import type { Parts } from '../../src/parts.ts';
import { giveSignIn, openAccounts } from '../../src/people/index.ts';
import { buildMembership, buildPerson } from '../../src/people/testing.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import { prepareStatements } from '../../src/platform/database/prepare-statements.ts';
import { connectForProtection, connectForRequests } from '../../src/platform/database/request-login.ts';
import { openStore } from '../../src/platform/files/store.ts';
import { openUploadParts } from '../../src/platform/files/upload-parts.ts';
import { loadCatalogues, makeCatalogue } from '../../src/platform/messages/catalogue.ts';
import type { Role } from '../../src/platform/permissions.ts';
import { readSettings } from '../../src/platform/settings.ts';
import { planProtection } from '../../src/protection/index.ts';
import { loadTargets } from '../../src/results/index.ts';
import { startServing } from '../../src/serve.ts';
import { freePort } from './built-program.ts';
import { makeDatabase } from './database.ts';

export const password = 'a long bridge over the water';
export type InstanceConfig = {
  readonly parts: Parts;
  readonly address: string;
  readonly jobs: { word: string; data: object }[];
  moveClock(days: number): Promise<void>;
  close(): Promise<void>;
};

/** The whole instance over a database of its own, serving on a free port; jobs are kept instead of run. With `year`, the demonstration year is in it. */
export async function openWholeInstance({ year = false } = {}): Promise<InstanceConfig> {
  const to = await makeDatabase();
  const { db, pool, close } = connect({ to, max: 8 });
  if (year) prepareStatements(pool);
  const folder = await mkdtemp(path.join(tmpdir(), 'mostura-instance-'));
  // A port known beforehand: passkeys belong to the very address they were made at.
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const settings = {
    ...readSettings({
      PORT: '3999',
      DATA_FOLDER: folder,
      SECRET: 'a secret of the tests, long enough for them',
    }),
    port,
    baseUrl,
    logLevel: 'error' as const,
    hourlyLimits: 1000,
  };
  if (!year) await pool.query('update platform.instance set demonstration = true');
  const definition = await loadAction('actions/shbb');
  const actionId = await inFrame(db, { actor: system }, async ({ tx, now }) => {
    const work = { tx, now, actor: system, enqueue: async () => {} };
    const stored = await storeAction(work, definition);
    await publishFormsOfAction({ ...work, actionId: stored.actionId }, 'actions/shbb');
    await storeMatrixOfAction({ ...work, actionId: stored.actionId }, 'actions/shbb');
    await loadTargets({ ...work, actionId: stored.actionId });
    return stored.actionId;
  });
  const jobs: InstanceConfig['jobs'] = [];
  const accounts = openAccounts({ to, baseUrl, secret: settings.secret });
  const parts: Parts = {
    settings,
    log: (_level, message, fields) => {
      if (fields?.error) console.error(message, fields.error);
    },
    db,
    protection: db,
    gate: db,
    pool,
    accounts,
    store: await openStore(path.join(folder, 'files')),
    uploadParts: openUploadParts(path.join(folder, 'parts'), { limit: 20_000_000 }),
    queue: {
      enqueueIn: () => async (word, data) => void jobs.push({ word, data }),
      work: async () => {},
      stop: async () => {},
    },
    catalogue: makeCatalogue(loadCatalogues('messages')),
    assets: JSON.parse(readFileSync('dist/assets/manifest.json', 'utf8')),
    actionId,
    constantTimeStep: 0,
    actionName: definition.action.shortName,
    demonstration: true,
  };
  if (year) await seedDemonstration({ ...parts, planApart: planProtection }, () => {});
  // People come by the login of requests; what a test looks at or puts in beside them is the owner's.
  const { secret } = settings;
  const login = {
    ...{ to, owner: pool, secret, onError: console.error },
    say: (line: string) => {
      throw new Error(line);
    },
  };
  const requests = await connectForRequests({ ...login, given: undefined });
  const protection = await connectForProtection(login);
  const serving = await startServing({ ...parts, db: requests.db, protection: protection!.db });
  return {
    parts,
    address: serving.address,
    jobs,
    moveClock: async (days) =>
      void (await pool.query(`update platform.instance set clock_shift = clock_shift + $1::interval`, [
        `${days} days`,
      ])),
    close: async () => {
      await serving.close();
      await accounts.close();
      await requests.close();
      await protection!.close();
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A person of an organisation with a sign-in: `name@example.org` and the shared password. */
export async function settle(
  instance: InstanceConfig,
  name: string,
  organisationId: string,
  roles: readonly Role[],
  jurisdiction: string | null = null,
): Promise<string> {
  const { parts } = instance;
  return parts.db.transaction().execute(async (tx) => {
    const personId = await buildPerson(tx, { name, email: `${name}@example.org` });
    for (const role of roles)
      await buildMembership(tx, { actionId: parts.actionId, personId, organisationId, role, jurisdiction });
    await giveSignIn({ tx }, parts.accounts, { personId, password });
    return personId;
  });
}
