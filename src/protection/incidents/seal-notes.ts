import type { Queries } from '../../platform/work.ts';
import type { SealKeys } from '../sealed.ts';
import { listSealedNotes, replaceSealedNote } from './queries-seal.ts';
import { openNote, sealNote } from './seal.ts';

/**
 * Seals the notes under the SECRET of today that were sealed under an earlier one, as `sealServices` does. At every start, as the owner.
 * Returns how many, and how many no known SECRET opens: they stay as they are.
 */
export async function sealNotes(
  db: Queries,
  keys: SealKeys,
): Promise<{ readonly sealed: number; readonly closed: number }> {
  let [sealed, closed] = [0, 0];
  for (const stored of await listSealedNotes(db)) {
    if (openNote({ secret: keys.secret }, stored.id, stored.note)) continue;
    const note = openNote(keys, stored.id, stored.note);
    if (note === undefined) closed += 1;
    else {
      await replaceSealedNote(db, stored, sealNote(keys, stored.id, note)!);
      sealed += 1;
    }
  }
  return { sealed, closed };
}
