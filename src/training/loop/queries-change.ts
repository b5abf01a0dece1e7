import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Change, Taught } from './changes.ts';

/** The calls of the Action that were gone through before this one. */
export async function listEarlierRuns(tx: Tx, actionId: string, callId: string): Promise<string[]> {
  const runs = await tx
    .selectFrom('training.loopRun')
    .select('callId')
    .where('actionId', '=', actionId)
    .where('callId', '<>', callId)
    .execute();
  return runs.map(({ callId: id }) => id);
}

/** Whose people were at which criterion's modules, under the names that were kept. */
export async function listTaught(tx: Tx, actionId: string): Promise<Taught[]> {
  const { rows } = await sql<Taught>`
    select distinct coalesce(o.merged_into, o.id) as organisation_id, t.criterion, g.starts_on, g.ends_on
    from training.gathering g
      join training.session s on s.gathering_id = g.id
      join training.module_criterion t on t.module_id = s.module_id
      join training.attendance a on a.gathering_id = g.id and a.women + a.men + a.unsaid > 0
      join network.organisation o on o.id = a.organisation_id
    where g.action_id = ${actionId}::uuid and g.withdrawn_at is null`.execute(tx);
  return rows;
}

/** Aliases of organisations that were registered twice, each with the one that was kept. */
export async function listKept(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('network.organisation')
    .select(['id', 'mergedInto'])
    .where('mergedInto', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, mergedInto }) => [id, mergedInto!]));
}

/** Notes changes; what is noted of an organisation and a criterion stays. Nobody reads them one by one. */
export async function insertChanges(
  tx: Tx,
  about: { actionId: string; callId: string; notedAt: Instant },
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx
    .insertInto('training.loopChange')
    .values(changes.map((change) => ({ ...about, ...change })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What changed by the next call, over full fives of organisations. Mean shares of the most points in per cent. */
export type LoopChange = {
  readonly criterion: string;
  readonly wasTaught: boolean;
  readonly organisations: number;
  readonly before: number;
  readonly after: number;
};

export async function listChanges(tx: Tx, actionId: string): Promise<LoopChange[]> {
  const rows = await tx
    .selectFrom('published.loopChange')
    .select(['criterion', 'wasTaught', 'organisations', 'before', 'after'])
    .where('actionId', '=', actionId)
    .orderBy('criterion')
    .orderBy('wasTaught', 'desc')
    .execute();
  return rows.map(({ criterion, wasTaught, organisations, before, after }) => ({
    criterion: criterion!,
    wasTaught: wasTaught!,
    organisations: Number(organisations),
    before: Number(before),
    after: Number(after),
  }));
}
