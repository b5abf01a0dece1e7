import type { Queries } from '../../platform/work.ts';
import type { SealKeys } from '../sealed.ts';
import { listSealedNotes, replaceSealedNote } from './queries-seal.ts';
import { openNote, sealNote } from './seal.ts';

/** Seals the notes under the SECRET of today that were sealed under an earlier one, as `sealServices` does. At every start, as the owner. */
export async function sealNotes(db: Queries, keys: SealKeys): Promise<number> {
  let sealed = 0;
  for (const stored of await listSealedNotes(db)) {
    if (openNote({ secret: keys.secret }, stored.id, stored.note)) continue;
    const note = openNote(keys, stored.id, stored.note);
    if (!note) continue;
    await replaceSealedNote(db, stored, sealNote(keys, stored.id, note)!);
    sealed += 1;
  }
  return sealed;
}
