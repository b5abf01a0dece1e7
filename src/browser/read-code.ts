// What a picture's code says, by somebody else's decoder. Knows nothing of pages, so that it can be tried without one.
import decodeQr from 'qr/decode.js';

type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/** Milliseconds for one picture: the next comes at once. */
const timeLimit = 120;

/** The text of the code that is in the picture; undefined where none can be read. */
export function readCode(picture: Pixels): string | undefined {
  try {
    return decodeQr(picture, { format: 'RGBA', effort: 4, timeLimit });
  } catch {
    return undefined;
  }
}
