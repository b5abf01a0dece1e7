import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { ownersOf } from './card-codes.ts';
import { type Listed, listWrittenDown } from './queries.ts';
import { codeIn } from './schema.ts';

/**
 * Tells who shows a code at an event, be it scanned or typed; undefined for a code of another event, and for none. Everybody is read
 * once, for as many codes as come together.
 */
export async function holdersOf(
  tx: Tx,
  { actionId, gatheringId }: { actionId: string; gatheringId: string },
): Promise<(code: string) => Listed | undefined> {
  const people = new Map(
    (await listWrittenDown(tx, actionId, gatheringId)).map((person) => [person.id, person]),
  );
  const ownerOf = ownersOf([...people.keys()]);
  return (code) => {
    const read = codeIn(code);
    const id = isId(read) ? read : ownerOf(read);
    return id === undefined ? undefined : people.get(id);
  };
}
