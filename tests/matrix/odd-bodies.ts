import { type FormField, filledIn } from './form-fields.ts';
import { type Chance, oddlyWritten, oddName, oddText, oneOf } from './odd-values.ts';

export type OddBody = { readonly type: string; readonly body: Buffer };
type Pair = readonly [name: string, value: string];

/** What the form would send, with some of it changed, left out, doubled or added. */
export function oddPairs(
  chance: Chance,
  fields: readonly FormField[],
  tokens: Readonly<Record<string, string>>,
): Pair[] {
  const sound = Object.entries(filledIn(fields));
  const names = fields.map(({ name }) => name);
  const rate = oneOf(chance, [0, 2, 5, 100]);
  const pairs: Pair[] = [...Object.entries(tokens), ...sound].flatMap(([name, value]): Pair[] => {
    if (name in tokens ? chance(60) > 0 : chance(100) >= rate) return [[name, value]];
    const kind = chance(6);
    if (kind === 0) return [];
    if (kind === 1)
      return [
        [name, value],
        [name, oddText(chance)],
      ];
    return [[name, oddText(chance)]];
  });
  // One field at least is another, so that a form that is filled soundly meets every rule.
  if (names.length > 0) {
    const field = oneOf(chance, fields);
    const value = field.options.length > 0 && chance(2) ? oneOf(chance, field.options) : oddText(chance);
    pairs.push([field.name, value]);
  }
  for (let more = chance(4); more > 0; more--) pairs.push([oddName(chance, names), oddText(chance)]);
  return pairs;
}

export function oddBody(chance: Chance, pairs: readonly Pair[], fileFields: readonly string[]): OddBody {
  const kind = chance(20);
  if (kind < 9) return { type: 'application/x-www-form-urlencoded', body: urlencoded(chance, pairs) };
  if (kind < 16) return multipart(chance, pairs, fileFields);
  if (kind === 16) return { type: 'application/json', body: Buffer.from(JSON.stringify(pairs)) };
  if (kind === 17) return { type: oddType(chance), body: urlencoded(chance, pairs) };
  const noise = Buffer.from(Array.from({ length: chance(3000) }, () => chance(256)));
  return { type: oddType(chance), body: noise };
}

function urlencoded(chance: Chance, pairs: readonly Pair[]): Buffer {
  const written = pairs.map(([name, value]) => {
    const odd = chance(12) === 0;
    return `${encodeURIComponent(name.toWellFormed())}=${odd ? oddlyWritten(chance, value) : encodeURIComponent(value.toWellFormed())}`;
  });
  return Buffer.from(written.join('&'));
}

const contents: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from('%PDF-1.7\n%%EOF\n'),
  Buffer.from('PK\u0003\u0004'),
  Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2]),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('a;b\r\n=1+1;2\r\n'),
  Buffer.alloc(300_000, 0x41),
];
const fileNames = ['a.pdf', '', '../../x.docx', '\u202Efdp.exe', 'x'.repeat(300), 'a\u0000.png', '"', 'con'];

function multipart(chance: Chance, pairs: readonly Pair[], fileFields: readonly string[]): OddBody {
  const boundary = `b${chance(1e9)}`;
  const parts: Buffer[] = [];
  const add = (header: string, content: Buffer) =>
    parts.push(Buffer.from(`--${boundary}\r\n${header}\r\n\r\n`), content, Buffer.from('\r\n'));
  const named = (name: string) =>
    `Content-Disposition: form-data; name="${name.replace(/[\r\n"]/g, (sign) => encodeURIComponent(sign))}"`;
  for (const [name, value] of pairs) add(named(name), Buffer.from(value.toWellFormed()));
  for (let files = chance(4); files > 0; files--) {
    const field = fileFields.length > 0 && chance(3) ? oneOf(chance, fileFields) : 'file';
    add(
      `${named(field)}; filename="${oneOf(chance, fileNames)}"\r\nContent-Type: text/plain`,
      oneOf(chance, contents),
    );
  }
  if (chance(10) === 0)
    add(
      oneOf(chance, ['', 'X', 'Content-Disposition: form-data', `${named('a')}\r\n${named('a')}`]),
      contents[1]!,
    );
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  const whole = Buffer.concat(parts);
  const type = `multipart/form-data; boundary=${chance(15) === 0 ? 'other' : boundary}`;
  return { type, body: chance(10) === 0 ? whole.subarray(0, chance(whole.length)) : whole };
}

function oddType(chance: Chance): string {
  return oneOf(chance, [
    '',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=""',
    `multipart/form-data; boundary=${'b'.repeat(3000)}`,
    'multipart/mixed; boundary=b',
    'application/x-www-form-urlencoded; charset=utf-16',
    'application/xml',
    ';;;',
    '\xff',
  ]);
}
