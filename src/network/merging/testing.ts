import type { Cast } from '../../../tests/support/cast.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { buildOrganisation } from '../testing.ts';
import { mergeOrganisations } from './merge-organisations.ts';

/** Two organisations of the tests that were found to be one. Returns the id of the merge. */
export async function buildMerge(cast: Cast): Promise<string> {
  const work = cast.work(cast.ana);
  const build = (name: string) => buildOrganisation(work.tx, { actionId: cast.actionId, name });
  return mergeOrganisations(work, {
    aliasId: await build('Мост наде'),
    keptId: await build('Most nade'),
    reason: 'Both have one number.',
  });
}

/** A number that follows from the one before it: the same seed gives the same aliases everywhere (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const firsts = ['Most', 'Ura', 'Krug', 'Korak', 'Glas', 'Kuća', 'Sunce', 'Horizont', 'Vetar', 'Ruka'];
const seconds = [
  'nade',
  'prijateljstva',
  'budućnosti',
  'Jugovzhodni',
  'slobode',
  'solidarnosti',
  'otvorenih vrata',
  'Drina',
  'pravednosti',
  'Šara planine',
];
const before = ['Udruženje građana', 'Udruga', 'Shoqata', 'NVO', 'Fondacija', 'Organizacija', 'Društvo'];
const after = ['NGO', 'OJQ', '– nevladina organizacija', 'Association'];
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'a:а b:б c:ц č:ч ć:ћ d:д đ:ђ e:е f:ф g:г h:х i:и j:ј k:к l:л m:м n:н o:о p:п r:р s:с š:ш t:т u:у v:в z:з ž:ж'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** A hundred names of invented organisations, no two of one organisation. */
export function inventedNames(): string[] {
  return firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));
}

/** The name as somebody else writes it: in Cyrillic, without marks, in capitals, with another legal form, its words turned, with slips. */
export function aliasOf(name: string, random: () => number): string {
  const one = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;
  let alias = random() < 0.45 ? slip(name, random) : name;
  if (random() < 0.6) alias = `${one(before)} ${alias}`;
  if (random() < 0.3) alias = `${alias} ${one(after)}`;
  const script = one(['latin', 'cyrillic', 'plain', 'capitals', 'quoted'] as const);
  if (script === 'cyrillic') return inCyrillic(alias);
  if (script === 'plain') return searchKey(alias);
  if (script === 'capitals') return alias.toUpperCase();
  return script === 'quoted' ? `„${alias}“` : alias;
}

function inCyrillic(text: string): string {
  return text
    .toLowerCase()
    .replace(/lj/g, 'љ')
    .replace(/nj/g, 'њ')
    .replace(/dž/g, 'џ')
    .replace(/./gu, (letter) => cyrillic[letter] ?? letter);
}

/** One letter left out, doubled or exchanged with the next, in a word of at least five letters. */
function slip(name: string, random: () => number): string {
  const words = name.split(' ');
  const long = words.map((word, at) => ({ word, at })).filter(({ word }) => word.length >= 5);
  const chosen = long[Math.floor(random() * long.length)];
  if (!chosen) return name;
  const { word, at } = chosen;
  const spot = 1 + Math.floor(random() * (word.length - 3));
  const [start, letter, next, end] = [
    word.slice(0, spot),
    word[spot]!,
    word[spot + 1]!,
    word.slice(spot + 2),
  ];
  const changed = [
    `${start}${next}${end}`,
    `${start}${letter}${letter}${next}${end}`,
    `${start}${next}${letter}${end}`,
  ];
  return words.toSpliced(at, 1, changed[Math.floor(random() * changed.length)]!).join(' ');
}
