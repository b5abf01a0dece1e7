import { addMonths, type PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import { getContract } from './contract/queries.ts';
import { getDefinition } from './queries.ts';

/**
 * A year before the Action began: what is prepared or paid in advance lies within. It begins by its contract; where that does not say,
 * by its definition, and only then by the earliest that was published of it. Undefined where none of them says when.
 */
export async function earliestDayOf(tx: Tx, actionId: string): Promise<PlainDate | undefined> {
  const { period } = (await getDefinition(tx, actionId)).action;
  const published = period.statements.map(({ starts }) => `${starts}-01`).toSorted();
  const begins = (await getContract(tx, actionId)).startsOn ?? period.startsOn.value ?? published[0];
  return begins === undefined ? undefined : addMonths(begins, -12);
}
