import type { Parser } from './parser.ts';

type Chance = (n: number) => number;

const anywhere = [
  '',
  '\0',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '-',
  '0',
  '9',
  '99999999999999999999',
  'é',
  'e\u0301',
  'ß',
  'İ',
  'њ',
  'ǅ',
  '\ufeff',
  '\u202e',
  '👩‍👩‍👧',
  '"',
  "'",
  '%',
  '<',
  '&',
  '{',
  '}',
  '[',
  '=',
  ';',
  ',',
  '.',
  '/',
  '\\',
];
const bytes = [0, 1, 9, 10, 13, 31, 32, 34, 39, 44, 47, 48, 57, 60, 127, 128, 192, 237, 254, 255];

/** Another input made of one or two that are known, by one to four small changes. */
export function mutate(chance: Chance, { words }: Pick<Parser, 'words'>, known: readonly Buffer[]): Buffer {
  const one = known[chance(known.length)]!;
  const other = known[chance(known.length)]!;
  let made: Buffer = Buffer.from(one);
  for (let left = 1 + chance(4); left > 0; left--) made = change(chance, made, other, words);
  return made.subarray(0, 20_000);
}

function change(chance: Chance, one: Buffer, other: Buffer, words: readonly string[]): Buffer {
  const at = chance(one.length + 1);
  const to = Math.min(one.length, at + chance(1 + Math.min(64, one.length - at)));
  const put = (middle: Uint8Array, end = to) =>
    Buffer.concat([one.subarray(0, at), middle, one.subarray(end)]);
  const word = () => {
    const list = chance(3) ? words : anywhere;
    return Buffer.from(list.length > 0 ? list[chance(list.length)]! : '');
  };
  switch (chance(9)) {
    case 0:
      return put(Buffer.from([bytes[chance(bytes.length)]!]), Math.min(one.length, at + 1));
    case 1:
      return put(Buffer.from([chance(256)]), Math.min(one.length, at + 1));
    case 2:
      return put(Buffer.alloc(0));
    case 3:
      return put(word(), at);
    case 4:
      return put(word());
    case 5:
      return put(Buffer.concat(Array.from({ length: 1 + chance(12) }, () => one.subarray(at, to))), at);
    case 6:
      return Buffer.concat([one.subarray(0, at), other.subarray(chance(other.length + 1))]);
    case 7: {
      const bit = Buffer.from(one.subarray(at, at + 1));
      if (bit.length > 0) bit[0] = bit[0]! ^ (1 << chance(8));
      return put(bit, Math.min(one.length, at + 1));
    }
    default: {
      const from = chance(other.length + 1);
      return put(other.subarray(from, from + chance(64)), at);
    }
  }
}
