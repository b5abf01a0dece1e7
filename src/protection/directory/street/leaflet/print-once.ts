import { createHash } from 'node:crypto';
import type { Sheets } from '../../../../platform/documents/typeset.ts';
import { printSheets } from '../../../../platform/documents/write-pdf.ts';

/** Of so many leaflets the bytes are kept: those of an area in all languages and sizes. */
const most = 48;

/**
 * Prints sheets, and gives the same bytes to whoever asks for the same sheets. Nobody is counted on the street, so it must cost nothing
 * to ask again.
 */
export function printsOnce(
  print: (sheets: Sheets) => Promise<Uint8Array> = printSheets,
): (sheets: Sheets) => Promise<Uint8Array> {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (sheets) => {
    const { t: _words, ...language } = sheets.language;
    const key = createHash('sha256')
      .update(JSON.stringify({ ...sheets, language }))
      .digest('hex');
    const made = kept.get(key) ?? print(sheets);
    kept.delete(key);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return made;
  };
}
