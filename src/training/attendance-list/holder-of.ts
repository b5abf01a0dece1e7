import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { ownerOf } from './card-codes.ts';
import { findListed, type Listed, listWrittenDown } from './queries.ts';
import { codeIn } from './schema.ts';

/** Who shows a code at an event, be it scanned or typed; undefined for a code of another event, and for none. */
export async function holderOf(
  tx: Tx,
  actionId: string,
  { gatheringId, code }: { gatheringId: string; code: string },
): Promise<Listed | undefined> {
  const read = codeIn(code);
  if (read === '') return undefined;
  const id = isId(read) ? read : ownerOf(read, await listWrittenDown(tx, gatheringId));
  const person = id === undefined ? undefined : await findListed(tx, actionId, id);
  return person?.gatheringId === gatheringId ? person : undefined;
}
