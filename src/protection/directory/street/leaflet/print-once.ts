import { createHash } from 'node:crypto';
import type { Sheets } from '../../../../platform/documents/typeset.ts';
import { printSheets } from '../../../../platform/documents/write-pdf.ts';

/** Leaflets of a day weigh some 30 KB each: room for twenty areas in all languages and both sizes. */
const mostBytes = 32_000_000;
/** So many wait for the one that is being set. Whoever finds no place reads the page instead. */
const mostWaiting = 12;

type Print = (sheets: Sheets) => Promise<Uint8Array>;

/**
 * Prints leaflets one after the other, and gives the same bytes to whoever asks for the same sheets: on the street nobody is counted, so
 * asking must neither cost much again nor hold up the papers of others. Undefined when too many wait. A print that failed is not kept.
 */
export function printsOnce(print: Print = printSheets, { bytes = mostBytes, waiting = mostWaiting } = {}) {
  const kept = new Map<string, Uint8Array>();
  const making = new Map<string, Promise<Uint8Array>>();
  let last: Promise<unknown> = Promise.resolve();
  let held = 0;

  const keep = (key: string, made: Uint8Array) => {
    kept.set(key, made);
    held += made.byteLength;
    for (const [oldest, one] of kept) {
      if (held <= bytes) break;
      kept.delete(oldest);
      held -= one.byteLength;
    }
  };
  const make = (key: string, sheets: Sheets) => {
    const made = last
      .then(() => print(sheets))
      .then((pdf) => {
        keep(key, pdf);
        return pdf;
      })
      .finally(() => making.delete(key));
    last = made.catch(() => undefined);
    making.set(key, made);
    return made;
  };

  return (sheets: Sheets): Uint8Array | Promise<Uint8Array> | undefined => {
    const { t: _words, ...language } = sheets.language;
    const key = createHash('sha256')
      .update(JSON.stringify({ ...sheets, language }))
      .digest('hex');
    const known = kept.get(key);
    if (!known) return making.get(key) ?? (making.size < waiting ? make(key, sheets) : undefined);
    // What was asked for last goes last.
    kept.delete(key);
    kept.set(key, known);
    return known;
  };
}
