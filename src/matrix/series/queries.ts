import type { NotNull } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { SeriesKind } from '../schema.ts';
import type { SeriesValue } from './rules.ts';

export type Series = {
  readonly id: string;
  readonly key: string;
  readonly publisher: string;
  readonly name: string;
  readonly kind: SeriesKind;
  readonly unit: string;
  readonly definition: string;
  readonly caveat: string;
};
export async function listSeries(tx: Tx, actionId: string): Promise<Series[]> {
  return tx
    .selectFrom('published.matrixSeries')
    .select(['id', 'key', 'publisher', 'name', 'kind', 'unit', 'definition', 'caveat'])
    .where('actionId', '=', actionId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export type PublishedValue = SeriesValue & {
  readonly verbatim: string;
  readonly approximate: boolean;
  readonly preliminary: boolean;
  readonly asOf: PlainDate | null;
  readonly document: string;
  readonly page: string;
  readonly url: string | null;
  readonly verified: boolean;
  readonly recorded: boolean;
};
/** The values of all series, each in its order. */
export async function listSeriesValues(tx: Tx, actionId: string): Promise<PublishedValue[]> {
  return tx
    .selectFrom('published.matrixSeriesValue as value')
    .innerJoin('published.matrixSeries as series', 'series.id', 'value.seriesId')
    .select(['value.seriesId', 'value.jurisdiction', 'value.periodFrom', 'value.periodTo', 'value.value'])
    .select(['value.verbatim', 'value.approximate', 'value.preliminary', 'value.asOf', 'value.document'])
    .select(['value.page', 'value.url', 'value.verified', 'value.recorded'])
    .where('series.actionId', '=', actionId)
    .orderBy('series.position')
    .orderBy('series.id')
    .orderBy('value.position')
    .orderBy('value.id')
    .$narrowType<{ recorded: NotNull }>()
    .execute();
}

export type SeriesMapping = {
  readonly seriesId: string;
  readonly mapper: string;
  readonly document: string;
  readonly year: number;
  readonly jurisdiction: string;
  readonly number: number;
  readonly scaleFrom: number;
  readonly scaleTo: number | null;
  readonly what: string;
  readonly recorded: boolean;
};
/** What others made of a publisher's words. */
export async function listSeriesMappings(tx: Tx, actionId: string): Promise<SeriesMapping[]> {
  const rows = await tx
    .selectFrom('published.matrixSeriesMapping as mapping')
    .innerJoin('published.matrixSeries as series', 'series.id', 'mapping.seriesId')
    .select([
      'mapping.seriesId',
      'mapping.mapper',
      'mapping.document',
      'mapping.year',
      'mapping.jurisdiction',
    ])
    .select(['mapping.number', 'mapping.scaleFrom', 'mapping.scaleTo', 'mapping.what', 'mapping.recorded'])
    .where('series.actionId', '=', actionId)
    .orderBy('series.position')
    .orderBy('series.id')
    .orderBy('mapping.position')
    .orderBy('mapping.year')
    .orderBy('mapping.jurisdiction')
    .execute();
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    scaleFrom: Number(row.scaleFrom),
    scaleTo: row.scaleTo === null ? null : Number(row.scaleTo),
  })) as SeriesMapping[];
}
