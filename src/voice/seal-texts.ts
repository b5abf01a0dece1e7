import type { Queries } from '../platform/work.ts';
import { listTextsNotUnder, replaceText } from './queries-seal.ts';
import { sealOf, type VoiceKeys } from './seal.ts';

/**
 * Seals under the SECRET of today whatever texts of cases are not: those of before sealing existed, and those under an earlier SECRET
 * that is named (`SECRETS_BEFORE`). At every start, as the owner; run twice, it finds nothing. Returns how many were sealed, and how
 * many no known SECRET opens: they stay as they are, and the next start with their SECRET seals them.
 */
export async function sealTexts(
  db: Queries,
  keys: VoiceKeys,
): Promise<{ readonly sealed: number; readonly closed: number }> {
  const seal = sealOf(keys);
  let [sealed, closed] = [0, 0];
  for (const stored of await listTextsNotUnder(db, seal.key)) {
    const { row, text } = stored;
    const plain = text.startsWith('v1.') ? seal.open(row, text) : text;
    if (plain === undefined) closed += 1;
    else {
      await replaceText(db, stored, seal.seal(row, plain));
      sealed += 1;
    }
  }
  return { sealed, closed };
}
