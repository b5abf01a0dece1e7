import { addMonths, type PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import { getContract } from './contract/queries.ts';
import { getDefinition } from './queries.ts';

/**
 * A year before the Action began, by the contract, the definition or what was published of it, whichever is the earliest: what is
 * prepared or paid in advance lies within. Undefined where none of them says when it began.
 */
export async function earliestDayOf(tx: Tx, actionId: string): Promise<PlainDate | undefined> {
  const { period } = (await getDefinition(tx, actionId)).action;
  const begins = [
    (await getContract(tx, actionId)).startsOn,
    period.startsOn.value,
    ...period.statements.map(({ starts }) => `${starts}-01`),
  ].filter((day) => day !== null);
  const first = begins.toSorted()[0];
  return first === undefined ? undefined : addMonths(first, -12);
}
