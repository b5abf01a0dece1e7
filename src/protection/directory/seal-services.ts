import type { Queries } from '../../platform/work.ts';
import { listSealed, replaceSealed } from './queries-seal.ts';
import { type DirectoryKeys, openDiscreet, sealDiscreet } from './seal.ts';

/**
 * Seals under the SECRET of today what was sealed under an earlier one that is named (`SECRETS_BEFORE`). At every start, as the owner;
 * run twice, it finds nothing. What no known SECRET opens stays as it is.
 */
export async function sealServices(db: Queries, keys: DirectoryKeys): Promise<number> {
  let sealed = 0;
  for (const stored of await listSealed(db)) {
    if (openDiscreet({ secret: keys.secret }, stored.id, stored.discreet)) continue;
    const discreet = openDiscreet(keys, stored.id, stored.discreet);
    if (!discreet) continue;
    await replaceSealed(db, stored, sealDiscreet(keys, stored.id, discreet));
    sealed += 1;
  }
  return sealed;
}
