import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';

export type Module = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly objectives: string;
  readonly minutes: number;
  readonly retiredAt: Instant | null;
  readonly version: number;
};
export type ModuleRow = Module & { readonly trainings: number; readonly questions: number };

const columns = ['id', 'code', 'title', 'objectives', 'minutes', 'retiredAt', 'version'] as const;

export async function findModule(tx: Tx, actionId: string, id: string): Promise<Module | undefined> {
  return tx
    .selectFrom('training.module')
    .select(columns)
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The module, locked until the transaction ends. Throws `not_found`. */
export async function lockModule(tx: Tx, actionId: string, id: string): Promise<Module> {
  const found = await tx
    .selectFrom('training.module')
    .select(columns)
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw problem('not_found');
  return found;
}

/** The curriculum by its codes, with the number of gatherings that had each module. */
export async function listModules(tx: Tx, actionId: string): Promise<ModuleRow[]> {
  return tx
    .selectFrom('training.module')
    .select(columns)
    .select(
      sql<number>`(select count(distinct s.gathering_id)::int8 from training.session s
        join training.gathering g on g.id = s.gathering_id
        where s.module_id = module.id and g.withdrawn_at is null)`.as('trainings'),
    )
    .select(
      sql<number>`(select count(*)::int8 from training.question q
        where q.module_id = module.id and q.retired_at is null)`.as('questions'),
    )
    .where('actionId', '=', actionId)
    .orderBy(sql`retired_at is not null`)
    .orderBy(sql`code collate "C"`)
    .execute();
}

export async function isCodeTaken(tx: Tx, actionId: string, code: string, but?: string): Promise<boolean> {
  const found = await tx
    .selectFrom('training.module')
    .select('id')
    .where('actionId', '=', actionId)
    .where('code', '=', code)
    .$if(but !== undefined, (query) => query.where('id', '<>', but!))
    .executeTakeFirst();
  return found !== undefined;
}

type ModuleValues = Pick<Module, 'code' | 'title' | 'objectives' | 'minutes'>;

export async function insertModule(
  tx: Tx,
  module: ModuleValues & { id: string; actionId: string; createdBy: string; createdAt: Instant },
): Promise<void> {
  await tx
    .insertInto('training.module')
    .values({ ...module, updatedAt: module.createdAt })
    .execute();
}

export async function updateModule(
  tx: Tx,
  id: string,
  values: ModuleValues & { retiredAt: Instant | null },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('training.module')
    .set({ ...values, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}
