import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadAction, storeAction } from './action/index.ts';
import { declineDemonstration, seedDemonstration } from './demonstration/index.ts';
import { publishFormsOfAction } from './forms/index.ts';
import { jobWords } from './jobs.ts';
import type { Parts } from './parts.ts';
import { openAccounts } from './people/index.ts';
import { connect } from './platform/database/connect.ts';
import { type Embedded, startEmbedded } from './platform/database/embedded.ts';
import { inFrame, system } from './platform/database/frame.ts';
import { migrate } from './platform/database/migrate.ts';
import { openStore } from './platform/files/store.ts';
import { startQueue } from './platform/jobs/jobs.ts';
import { makeLog } from './platform/log.ts';
import { loadCatalogues, makeCatalogue } from './platform/messages/catalogue.ts';
import type { Settings } from './platform/settings.ts';
import { loadTargets } from './results/index.ts';

/** The project's folder, from the source and from the built file alike. */
export const root = path.resolve(import.meta.dirname, '..');

/** What a new instance is filled with: the demonstration year, nothing for good, or nothing yet. */
export type Beginning = 'demonstration' | 'empty' | 'as_it_is';
export type Opened = { readonly parts: Parts; close(): Promise<void> };

/**
 * Opens everything a process needs: the database (embedded unless DATABASE_URL is set), migrated; the Action and its forms
 * as the folder has them; sign-ins, files, queue, texts. `say` is told what happens, for whoever waits at the terminal.
 */
export async function open(
  settings: Settings,
  say: (line: string) => void,
  begin: Beginning = 'as_it_is',
): Promise<Opened> {
  const log = makeLog(settings.logLevel);
  const embedded: Embedded | undefined = settings.databaseUrl
    ? undefined
    : await startEmbedded({ folder: path.join(settings.dataFolder, 'database'), log: say });
  const to = settings.databaseUrl ?? embedded!.connection;
  const { db, pool, close } = connect({
    to,
    onError: (error) => log('warn', 'a database connection was lost', { error }),
  });
  const accounts = openAccounts({ to, baseUrl: settings.baseUrl, secret: settings.secret });
  const closeAll = async () => {
    await accounts.close();
    await close();
    await embedded?.stop();
  };
  try {
    await migrate(pool, { folder: path.join(root, 'migrations'), log: say });
    const definition = await loadAction(path.join(root, 'actions', settings.action));
    const actionId = await inFrame(db, { actor: system }, async ({ tx, now }) => {
      const work = { tx, now, actor: system, enqueue: async () => {} };
      const stored = await storeAction(work, definition);
      if (stored.changed) say(`The Action: ${definition.action.title}`);
      await publishFormsOfAction(
        { ...work, actionId: stored.actionId },
        path.join(root, 'actions', settings.action),
      );
      await loadTargets({ ...work, actionId: stored.actionId });
      return stored.actionId;
    });
    const store = await openStore(path.join(settings.dataFolder, 'files'));
    const catalogue = makeCatalogue(loadCatalogues(path.join(root, 'messages')));
    const built = { db, settings, accounts, store, catalogue, actionId };
    if (begin === 'demonstration') await seedDemonstration(built, say);
    if (begin === 'empty' && embedded) await declineDemonstration(built);
    const { rows } = await pool.query<{ demonstration: boolean }>(
      'select demonstration from platform.instance',
    );
    const queue = await startQueue(pool, jobWords, (error) => log('error', 'the queue failed', { error }));
    const parts: Parts = {
      settings,
      log,
      db,
      pool,
      accounts,
      store,
      queue,
      catalogue,
      assets: JSON.parse(readFileSync(path.join(root, 'dist/assets/manifest.json'), 'utf8')),
      actionId,
      actionName: definition.action.shortName,
      demonstration: rows[0]?.demonstration ?? false,
    };
    return {
      parts,
      close: async () => {
        await queue.stop();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
