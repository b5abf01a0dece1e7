import { newId } from '../../src/platform/ids.ts';

/** A whole number from 0 below `n`. */
export type Chance = (n: number) => number;

export function oneOf<T>(chance: Chance, list: readonly T[]): T {
  return list[chance(list.length)]!;
}

/** What stands in the page unescaped when it was written there without care. */
export const mark = '<script>alert(1)</script>';

const texts: readonly string[] = [
  '',
  ' ',
  'x',
  '0',
  '-0',
  '-1',
  '1e309',
  'NaN',
  'Infinity',
  '0x10',
  '1.234.567,89',
  '1,5',
  '٣٤',
  '99999999999999999999999999999999',
  '2147483648',
  '9007199254740993',
  'true',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '294277-01-01',
  '-4713-01-01',
  '2026-11-05T10:00:00Z',
  '00000000-0000-4000-8000-000000000000',
  '00000000000000000000000000000000',
  `${mark}"'&`,
  `"><svg onload=alert(1)>`,
  'javascript:alert(1)',
  'https://user:pass@[::1]:99999/?q#f',
  '//example.org/\\..',
  '/../../etc/passwd',
  `'; drop table grants.call; --`,
  '%00%0d%0aSet-Cookie: a=b',
  'a\r\nb: c',
  '=HYPERLINK("http://example.org")',
  '{n, plural, other {#}}',
  '{{7*7}}<%= 7 %>',
  '\u0000',
  'a\u0000b',
  '\u202Etxt.exe\u2066',
  '\uFEFF\u200B\u00AD',
  'a\u0001\u0008\u000B\u001F\u007F\u0085b\u2028c\u2029',
  `e${'\u0301'.repeat(3000)}`,
  'İıſK',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\u{10FFFF}\uFFFE',
  'ǅelem Ǆ ǆ Њушка љ',
  '(((((((((((((((((a+)+)+)+)+)+)+)+)',
  '[[[[[[[[[[',
  '\\',
  '*',
  'a@b',
  `${'a'.repeat(64)}@${'b.'.repeat(120)}org`,
];

/** Something that nobody means to be typed, of any length. */
export function oddText(chance: Chance): string {
  const kind = chance(12);
  if (kind === 0) return oneOf(chance, texts).repeat(1 + chance(40));
  if (kind === 1) {
    const middle = oneOf(chance, [
      'x',
      'ž',
      '\u0301',
      '\u0301\u0323',
      '9',
      '0',
      '(',
      '👩',
      ' ',
      '\n',
      '-',
      '<',
    ]);
    return oneOf(chance, ['', 'a', '1.']) + middle.repeat(chance(60_000)) + oneOf(chance, ['', 'b', '1']);
  }
  if (kind === 2) return newId();
  if (kind === 3) return String(chance(2 ** 31) - 2 ** 30);
  if (kind === 4) return String.fromCharCode(...Array.from({ length: chance(60) }, () => chance(0x10000)));
  if (kind === 5) return oneOf(chance, texts) + oneOf(chance, texts);
  return oneOf(chance, texts);
}

/** A name of a field that the form has, or a name close to one. */
export function oddName(chance: Chance, known: readonly string[]): string {
  const name = known.length > 0 ? oneOf(chance, known) : 'x';
  return oneOf(chance, [
    `${name}[]`,
    name.replace(/\[\]$/, ''),
    `${name}[0]`,
    `${name}.x`,
    `${name}-day`,
    '__proto__',
    'constructor',
    '_language',
    '_once',
    '',
    '\u0000',
    name.toUpperCase(),
    oddText(chance).slice(0, 200),
  ]);
}

/** How a value is written in an address or a form: as it should be, or not. */
export function oddlyWritten(chance: Chance, value: string): string {
  const kind = chance(8);
  if (kind === 0)
    return oneOf(chance, ['%', '%zz', '%u0041', '%ED%A0%80', '%00', '%FF%FE', '%C0%AF', '+%2B']);
  if (kind === 1) return encodeURIComponent(encodeURIComponent(value.toWellFormed()));
  return encodeURIComponent(value.toWellFormed());
}
