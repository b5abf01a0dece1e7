import type { Connection } from '../src/platform/database/embedded.ts';
import {
  databaseOf,
  postmasterOf,
  type Running,
  startProgram,
  temporaryFolder,
} from '../tests/support/built-program.ts';
import { startOwnPostgres } from './own-postgres.ts';

/** A program and its database, either of which can be killed at any moment and comes back. */
export type Place = {
  readonly folder: string;
  readonly connection: Connection;
  /** Changes with a restart. */
  running(): Running;
  environment: Readonly<Record<string, string>>;
  killProgram(): Promise<void>;
  killDatabase(): Promise<void>;
  close(): Promise<void>;
};
export const databases = ['postgres', 'embedded'] as const;

/** The built program on its built-in database, or on a PostgreSQL 17 of its own. */
export async function openPlace(on: (typeof databases)[number]): Promise<Place> {
  const { folder, remove } = temporaryFolder();
  const own = on === 'postgres' ? await startOwnPostgres() : undefined;
  const environment: Record<string, string> = own ? { DATABASE_URL: own.url } : {};
  const start = () => startProgram({ folder, environment, ...(own ? { words: ['start'] } : {}) });
  const close = async () => {
    await running?.end();
    await own?.stop();
    remove();
  };
  let running: Running | undefined;
  try {
    running = await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    folder,
    environment,
    connection: own?.connection ?? databaseOf(folder),
    running: () => running!,
    killProgram: async () => {
      await running!.end('SIGKILL');
      running = await start();
    },
    killDatabase: async () => {
      if (own) await own.killAndStart();
      // The program itself starts it again.
      else process.kill(postmasterOf(folder), 'SIGKILL');
    },
    close,
  };
}
