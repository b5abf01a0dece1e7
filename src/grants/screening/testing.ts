import type { Cast, Side } from '../../../tests/support/cast.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { fillList } from './fill-list.ts';
import { loadList } from './load-list.ts';
import { listHits, listScreenings } from './queries.ts';
import { renewScreenings } from './renew-screenings.ts';
import { usualColumns } from './terms.ts';

/** When the lists of the tests are loaded: after the applications were opened, before they are decided on. */
export const screeningTime: Instant = '2026-02-26T09:00:00.000Z';

export type ListRow = Partial<Record<keyof typeof usualColumns, string>>;
/** A list as a file: invented names alone. */
export function listText(
  rows: readonly ListRow[],
  {
    listedOn = '26/02/2026',
    columns = usualColumns,
  }: { listedOn?: string; columns?: typeof usualColumns } = {},
): string {
  const keys = Object.keys(columns) as (keyof typeof usualColumns)[];
  const lines = rows.map((row, at) =>
    keys.map((key) => row[key] ?? { listedOn, entity: String(at + 1) }[key as 'entity'] ?? '').join(';'),
  );
  return [keys.map((key) => columns[key]).join(';'), ...lines, ''].join('\r\n');
}

/** A store that has this text, and the file by which it is sent. */
export function storeOf(text: string) {
  const hash = sha256(text);
  const store: Pick<FileStore, 'read'> = {
    read: async (asked) => (asked === hash ? new Blob([text]).stream() : undefined),
  };
  const file = { sha256: hash, size: text.length, type: 'text/plain', name: 'list.csv' };
  return { store, file };
}

/** A list, loaded by the finance officer of the side and filled; without `rows` of one invented person. Who is due is screened. */
export async function buildList(
  cast: Cast,
  {
    side = cast,
    at = screeningTime,
    listedOn = '2026-02-26',
    rows = [{ name: 'Invented Person', reference: 'EU.1.1', kind: 'person', born: '1961-02-03' }],
    screens = true,
  }: {
    side?: Side;
    at?: Instant;
    listedOn?: PlainDate;
    rows?: readonly ListRow[];
    screens?: boolean;
  } = {},
): Promise<string> {
  const { store, file } = storeOf(listText(rows, { listedOn }));
  const loaded = await loadList(cast.work(side.fatos, at), { file, store });
  if (!('listId' in loaded)) throw new Error(JSON.stringify(loaded.faults));
  await fillList(cast.work(side.fatos, at), { listId: loaded.listId, store });
  if (screens) await renewScreenings(cast.work(side.fatos, at), {});
  return loaded.listId;
}

/** The hits of the latest screening of the side's CSO. */
export async function hitsOf(cast: Cast, side: Side = cast) {
  const { tx } = cast.work(cast.ana);
  const [latest] = await listScreenings(tx, side.besa.organisationId);
  return latest ? listHits(tx, latest.id) : [];
}
