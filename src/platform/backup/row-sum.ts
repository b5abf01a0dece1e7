import { hash } from 'node:crypto';

/** What was counted of a table: rows, bytes of their text, and a sum over them that does not depend on their order. */
export type Counted = { readonly rows: number; readonly bytes: number; readonly sum: string };

export type RowSum = {
  /** Adds a piece of COPY's text; rows may be cut anywhere. */
  add(chunk: Buffer): void;
  counted(): Counted;
};

const newline = 10;
const modulus = 1n << 256n;

/**
 * Counts the rows of a table in COPY's text form, where each row is a line, whatever is in it. The sum is that of the
 * rows' SHA-256 modulo 2^256, in hex: equal for the same rows in any order, from any server.
 */
export function makeRowSum(): RowSum {
  let rows = 0;
  let bytes = 0;
  let sum = 0n;
  let begun: Buffer[] = [];
  return {
    add: (chunk) => {
      bytes += chunk.length;
      let from = 0;
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
        const tail = chunk.subarray(from, at);
        const row = begun.length === 0 ? tail : Buffer.concat([...begun, tail]);
        begun = [];
        sum = (sum + BigInt(`0x${hash('sha256', row)}`)) % modulus;
        rows++;
        from = at + 1;
      }
      // A copy: the stream may use its memory again.
      if (from < chunk.length) begun.push(Buffer.from(chunk.subarray(from)));
    },
    counted: () => ({ rows, bytes, sum: sum.toString(16).padStart(64, '0') }),
  };
}
