import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Series } from './queries.ts';
import type { SeriesValue } from './rules.ts';
import type { MappingForm, SeriesForm, ValueForm } from './schema.ts';

const series = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('matrix.series as series')
    .select(['id', 'key', 'publisher', 'name', 'kind', 'unit', 'definition', 'caveat'])
    .where('actionId', '=', actionId);
export async function findSeries(tx: Tx, actionId: string, id: string): Promise<Series | undefined> {
  return series(tx, actionId).where('id', '=', id).executeTakeFirst();
}
/** The series, locked until the transaction ends. Throws `not_found`. */
export async function lockSeries(tx: Tx, actionId: string, id: string): Promise<Series> {
  return series(tx, actionId)
    .where('id', '=', id)
    .forUpdate('series')
    .executeTakeFirstOrThrow(() => problem('not_found'));
}

export type CountedSeries = Series & { readonly values: number };
/** Every series with how many values it has. */
export async function listCountedSeries(tx: Tx, actionId: string): Promise<CountedSeries[]> {
  return series(tx, actionId)
    .select(
      sql<number>`(select count(*)::int from matrix.series_value v where v.series_id = series.id)`.as(
        'values',
      ),
    )
    .orderBy('position')
    .orderBy('series.id')
    .execute();
}

export async function listValuesOf(tx: Tx, seriesId: string): Promise<SeriesValue[]> {
  return tx
    .selectFrom('matrix.seriesValue')
    .select(['seriesId', 'jurisdiction', 'periodFrom', 'periodTo', 'value'])
    .where('seriesId', '=', seriesId)
    .execute();
}

/** The key is the address on the page; a person's is its id. */
export async function insertSeries(
  tx: Tx,
  row: SeriesForm & { id: string; actionId: string; recordedBy: string; updatedAt: Instant },
): Promise<void> {
  await tx
    .insertInto('matrix.series')
    .values((given) => ({
      ...row,
      key: `series-${row.id.slice(-12)}`,
      position: given
        .selectFrom('matrix.series')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('actionId', '=', row.actionId),
    }))
    .execute();
}

type By = { readonly seriesId: string; readonly recordedBy: string; readonly recordedAt: Instant };
/** The file numbers its own from 0 on; what people add stands behind it, so that a new file never meets it. */
const afterFile = 10_000;

export async function insertSeriesValue(tx: Tx, row: ValueForm & By): Promise<void> {
  await tx
    .insertInto('matrix.seriesValue')
    .values((given) => ({
      ...row,
      id: newId(),
      position: given
        .selectFrom('matrix.seriesValue')
        .select(sql<number>`greatest(coalesce(max(position) + 1, 0), ${afterFile})`.as('next'))
        .where('seriesId', '=', row.seriesId),
    }))
    .execute();
}

export async function insertMapping(tx: Tx, row: MappingForm & By): Promise<void> {
  await tx
    .insertInto('matrix.seriesMapping')
    .values((given) => ({
      ...row,
      position: given
        .selectFrom('matrix.seriesMapping')
        .select(sql<number>`greatest(coalesce(max(position) + 1, 0), ${afterFile})`.as('next'))
        .where('seriesId', '=', row.seriesId),
    }))
    .execute();
}
