import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

import type { ToldApart } from '../measure.ts';

/** A value of a frozen period as the public's view gives it; null, as its hash, where it is held back, while a sub-grant is delayed or a change in it not published. */
export type PublishedFrozen = {
  readonly indicator: string;
  readonly name: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly frozenAt: Instant;
  readonly value: number | null;
  readonly sha256: string | null;
  readonly told: ToldApart | null;
};

/** Every frozen value, the earliest period first; of two on the same days the one that was frozen first. */
export async function listPublishedFrozen(tx: Tx, actionId: string): Promise<PublishedFrozen[]> {
  return tx
    .selectFrom('published.frozenMeasurement')
    .select(['indicator', 'name', 'startsOn', 'endsOn', 'frozenAt', 'value', 'sha256', 'told'])
    .where('actionId', '=', actionId)
    .orderBy('endsOn')
    .orderBy('startsOn')
    .orderBy('indicator')
    .orderBy('frozenAt')
    .orderBy('periodId')
    .$castTo<PublishedFrozen>()
    .execute();
}

/** The targets that hold, by indicator; the definition's where none was stored. */
export async function listPublishedTargets(
  tx: Tx,
  actionId: string,
): Promise<ReadonlyMap<string, { value: number | null }[]>> {
  const rows = await tx
    .selectFrom('published.target')
    .select(['indicator', 'value'])
    .where('actionId', '=', actionId)
    .execute();
  return new Map(rows.map(({ indicator, value }) => [indicator!, [{ value }]]));
}

/** Which version of all published records this transaction sees. */
export async function publishedVersion(tx: Tx): Promise<string> {
  const { version } = await tx.selectFrom('published.version').select('version').executeTakeFirstOrThrow();
  return version!;
}
