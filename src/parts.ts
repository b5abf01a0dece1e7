import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Accounts } from './people/index.ts';
import type { DB } from './platform/database/tables.ts';
import type { FileStore } from './platform/files/store.ts';
import type { UploadParts } from './platform/files/upload-parts.ts';
import type { Queue } from './platform/jobs/jobs.ts';
import type { Log } from './platform/log.ts';
import type { Catalogue } from './platform/messages/catalogue.ts';
import type { Settings } from './platform/settings.ts';
import type { Assets } from './ui/assets.ts';

/** What a running process is made of, opened once by `open.ts` and handed to whoever needs it. */
export type Parts = {
  readonly settings: Settings;
  readonly log: Log;
  /** Under the login of requests: becomes `mostura_app` or `mostura_portal` and nothing else. */
  readonly db: Kysely<DB>;
  /** Under the login of protection: becomes `mostura_protection` and nothing else. Undefined: the area is closed. */
  readonly protection: Kysely<DB> | undefined;
  /** The owner's: only for finding out who asks, and for what was typed when a sign-in had ended. */
  readonly gate: Kysely<DB>;
  /** The owner's too, for the queue. */
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly store: FileStore;
  /** Files that come in parts. */
  readonly uploadParts: UploadParts;
  readonly queue: Queue;
  readonly catalogue: Catalogue;
  readonly assets: Assets;
  /** Milliseconds of the step at which foreign and missing records are answered (`platform/http/constant-time.ts`). */
  readonly constantTimeStep: number;
  readonly actionId: string;
  readonly actionName: string;
  /** Invented records are shown: every page says so. */
  readonly demonstration: boolean;
};
