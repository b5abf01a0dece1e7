import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { keepDefinition, loadAction, storeAction } from './action/index.ts';
import { declineDemonstration, seedDemonstration } from './demonstration/index.ts';
import { publishFormsOfAction } from './forms/index.ts';
import { jobWords } from './jobs.ts';
import { storeMatrixOfAction } from './matrix/index.ts';
import type { Parts } from './parts.ts';
import { acceptSecret, markSecret, openAccounts, standOfSecret } from './people/index.ts';
import { serveCurrency } from './platform/action-currency.ts';
import { type Connected, connect } from './platform/database/connect.ts';
import { startEmbedded } from './platform/database/embedded.ts';
import { inFrame, system } from './platform/database/frame.ts';
import { migrate } from './platform/database/migrate.ts';
import { prepareStatements } from './platform/database/prepare-statements.ts';
import { connectForProtection, connectForRequests } from './platform/database/request-login.ts';
import { TerminalError } from './platform/failed-start.ts';
import { openFiles } from './platform/files/open-files.ts';
import { canRedraw } from './platform/files/redraw.ts';
import { openUploadParts } from './platform/files/upload-parts.ts';
import { startQueue } from './platform/jobs/jobs.ts';
import { serveJurisdictions } from './platform/language/jurisdictions.ts';
import { makeLog } from './platform/log.ts';
import { loadCatalogues, makeCatalogue } from './platform/messages/catalogue.ts';
import { type Settings, SettingsError } from './platform/settings.ts';
import { storeDeclarations } from './privacy/index.ts';
import { planProtection, sealProtection } from './protection/index.ts';
import { loadTargets } from './results/index.ts';
import { sealTexts } from './voice/index.ts';

/** The project's folder, from the source and from the built file alike. */
export const root = path.resolve(import.meta.dirname, '..');

export type Opening = {
  /** What a new instance is filled with: the demonstration year, nothing for good, or nothing yet. */
  readonly beginning: 'demonstration' | 'empty' | 'as_it_is';
  /** SECRET was changed on purpose: what only the old one opened is taken away. */
  readonly newSecret?: boolean;
  /** It looks at an instance that is there: none is made where there is none. */
  readonly looking?: boolean;
  /** It will answer requests: a port that is taken is told before anything is built. */
  readonly serving: boolean;
};
export type Opened = {
  readonly parts: Parts;
  /** How many authenticators went with the old SECRET; undefined when nobody changed it. */
  readonly authenticatorsGone: number | undefined;
  close(): Promise<void>;
};

/**
 * Opens everything a process needs: the database (embedded unless DATABASE_URL is set), migrated; the Action and its forms
 * as the folder has them; sign-ins, files, queue, texts. `say` is told what happens, for whoever waits at the terminal.
 */
export async function open(
  settings: Settings,
  say: (line: string) => void,
  { beginning, serving, newSecret = false, looking = false }: Opening = {
    beginning: 'as_it_is',
    serving: false,
  },
): Promise<Opened> {
  const log = makeLog(settings.logLevel);
  const pictures = serving ? canRedraw() : true;
  const folder = folderOfAction(settings.action);
  const [definition, embedded] = await withDatabase(settings, say, () => loadAction(folder));
  serveCurrency(definition.action.currency);
  serveJurisdictions(definition.action.jurisdictions, definition.action.ownJurisdictions);
  const to = settings.databaseUrl ?? embedded!.connection;
  const onError = (error: Error) => log('warn', 'a database connection was lost', { error });
  const { db: gate, pool, close } = connect({ to, max: 6, onError });
  let requests: Connected | undefined;
  let protection: Connected | undefined;
  const accounts = openAccounts({ to, baseUrl: settings.baseUrl, secret: settings.secret });
  const closeAll = async () => {
    await accounts.close();
    await requests?.close();
    await protection?.close();
    await close();
    await embedded?.stop();
  };
  try {
    if (serving) await mustBeFree(settings);
    if (looking) await mustBeThere(pool, settings);
    await migrate(pool, { folder: path.join(root, 'migrations'), log: say });
    await storeDeclarations(pool);
    const authenticatorsGone = await underSecret(accounts, newSecret);
    const { secret, requestsDatabaseUrl: given } = settings;
    const notes = await sealProtection(gate, settings);
    if (notes.closed > 0)
      say(
        `${notes.closed} notes of incidents were sealed under another SECRET and cannot be read, or checked. Set SECRETS_BEFORE to it and start again: they are sealed anew.`,
      );
    const { closed } = await sealTexts(gate, settings);
    if (closed > 0)
      say(
        `${closed} texts of cases were sealed under another SECRET and cannot be read. Set SECRETS_BEFORE to it and start again: they are sealed anew.`,
      );
    const login = { to, owner: pool, secret, onError, say };
    [requests, protection] = await Promise.all([
      connectForRequests({ ...login, given }),
      settings.protection ? connectForProtection(login) : undefined,
    ]);
    const { db } = requests;
    const actionId = await inFrame(db, { actor: system }, async ({ tx, now }) => {
      const work = { tx, now, actor: system, enqueue: async () => {} };
      const stored = await storeAction(work, definition);
      if (stored.changed) say(`The Action: ${definition.action.title}`);
      await publishFormsOfAction({ ...work, actionId: stored.actionId }, folder);
      await storeMatrixOfAction({ ...work, actionId: stored.actionId }, folder);
      await loadTargets({ ...work, actionId: stored.actionId });
      await keepDefinition(tx, stored.actionId);
      return stored.actionId;
    });
    const store = await openFiles(settings);
    const catalogue = makeCatalogue(loadCatalogues(path.join(root, 'messages')));
    const built = { db, settings, accounts, store, catalogue, actionId };
    // The owner marks the instance; the year itself is built as the application.
    if (beginning === 'demonstration') {
      const year = connect({ to, max: 6, onError });
      prepareStatements(year.pool);
      await seedDemonstration({ ...built, db: year.db, planApart: planProtection }, say).finally(year.close);
    }
    const { rows } = await pool.query<{ demonstration: boolean }>(
      'select demonstration from platform.instance',
    );
    if (!embedded && rows[0]?.demonstration)
      throw new TerminalError(
        'The database of DATABASE_URL is a demonstration, with its known passwords and invented people. It is not served there and sends no mail. Set DATABASE_URL to another database; the demonstration runs on the built-in one.',
      );
    if (embedded && !settings.demonstration && rows[0]?.demonstration)
      throw new TerminalError(
        `DEMONSTRATION is off, and the data in ${settings.dataFolder} are the demonstration's, with its known passwords. Leave it out, or set DATA_FOLDER to another folder.`,
      );
    if (beginning === 'empty' && embedded) {
      if (rows[0]?.demonstration)
        throw new TerminalError(
          `The data in ${settings.dataFolder} are the demonstration's already; --empty counts at the first start only. Leave it out, or set DATA_FOLDER to another folder.`,
        );
      await declineDemonstration(built);
    }
    if (!(await pictures))
      say(
        `Pictures cannot be taken: sharp, which draws them anew, does not run on this machine (${process.platform}-${process.arch}). JPEG and PNG are refused with a sentence; every other file is taken.`,
      );
    const queue = await startQueue(pool, jobWords, (error, word) =>
      log('error', word ? 'a job failed and will be tried again' : 'the queue failed', {
        error,
        ...(word ? { word } : {}),
      }),
    );
    const parts: Parts = {
      settings,
      log,
      db,
      protection: protection?.db,
      gate,
      pool,
      accounts,
      store,
      uploadParts: openUploadParts(path.join(settings.dataFolder, 'parts'), {
        limit: settings.uploadLimitBytes,
      }),
      queue,
      catalogue,
      assets: JSON.parse(readFileSync(path.join(root, 'dist/assets/manifest.json'), 'utf8')),
      actionId,
      constantTimeStep: 20,
      actionName: definition.action.shortName,
      demonstration: rows[0]?.demonstration ?? false,
    };
    return {
      parts,
      authenticatorsGone,
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

/** Refuses a SECRET that is not the instance's, before it shuts everybody out; takes it when it was changed on purpose. */
async function underSecret(accounts: Parts['accounts'], newSecret: boolean): Promise<number | undefined> {
  const stands = await standOfSecret(accounts);
  if (stands === 'unknown') await markSecret(accounts);
  if (stands !== 'other') return undefined;
  if (newSecret) return acceptSecret(accounts);
  throw new TerminalError(
    'SECRET is not the one that this instance lives under: with another one no authenticator works any more. Set the old one. If it was changed on purpose, say so once: npm start -- new-secret',
  );
}

/** The Action's files are read while the embedded database starts, which is stopped when they are refused. */
async function withDatabase<T>(settings: Settings, say: (line: string) => void, read: () => Promise<T>) {
  const starting = settings.databaseUrl
    ? undefined
    : startEmbedded({ folder: path.join(settings.dataFolder, 'database'), log: say });
  const [definition, embedded] = await Promise.allSettled([read(), starting]);
  if (embedded.status === 'rejected') throw embedded.reason;
  if (definition.status === 'fulfilled') return [definition.value, embedded.value] as const;
  await embedded.value?.stop();
  throw definition.reason;
}

function folderOfAction(name: string): string {
  const actions = path.join(root, 'actions');
  if (existsSync(path.join(actions, name))) return path.join(actions, name);
  throw new SettingsError([
    `ACTION is '${name}', and there is no folder actions/${name}. Set it to one of these: ${readdirSync(actions).join(', ')}.`,
  ]);
}

/** Of a folder that is named wrongly nobody is told that all is well in it. */
async function mustBeThere(pool: Connected['pool'], { databaseUrl, dataFolder }: Settings): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>(
    "select to_regclass('platform.instance') is not null as there",
  );
  if (!rows[0]?.there)
    throw new TerminalError(
      `There is no Mostura in ${databaseUrl ? 'the database of DATABASE_URL' : dataFolder}. Set ${databaseUrl ? 'DATABASE_URL' : 'DATA_FOLDER'} to where it is.`,
    );
}

/** Rejects as listening would. */
async function mustBeFree({ port, host }: Settings): Promise<void> {
  const server = net.createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
