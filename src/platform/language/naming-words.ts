import { searchKey } from './search-key.ts';

/** What must not be read out of a text for the public: places as a whole, and the words of names that are not shared by many. */
export type Naming = { readonly places: readonly string[]; readonly names: readonly string[] };

/** Stems of words that many organisations and places have in their names: they tell nobody. */
const shared = [
  ...['udruz', 'organizac', 'organiz', 'centar', 'centr', 'center', 'qendr', 'klub', 'club', 'fond', 'found'],
  ...[
    'omladin',
    'mlad',
    'youth',
    'rini',
    'zen',
    'zensk',
    'humanitar',
    'women',
    'woman',
    'grua',
    'grav',
    'deca',
    'dec',
    'djec',
    'femij',
    'child',
  ],
  ...[
    'grup',
    'group',
    'iniciativ',
    'inicijativ',
    'initiat',
    'asoci',
    'associ',
    'drustv',
    'soqat',
    'zdruz',
    'gradan',
  ],
  ...[
    'gradj',
    'civil',
    'forum',
    'institut',
    'savez',
    'mrez',
    'network',
    'rrjet',
    'union',
    'ngo',
    'nvo',
    'ojq',
    'cso',
  ],
  ...['prav', 'right', 'drejt', 'human', 'pomoc', 'help', 'support', 'mbrojt', 'zastit', 'protect'],
  ...[
    'migra',
    'local',
    'lokal',
    'region',
    'balkan',
    'evrop',
    'europ',
    'action',
    'akcij',
    'info',
    'nov',
    'star',
    'new',
    'old',
  ],
  ...['gorn', 'don', 'velik', 'mal', 'grad', 'city', 'town', 'selo', 'opstin', 'komun', 'bask', 'municip'],
  ...[
    'kosov',
    'srbij',
    'serbi',
    'bosn',
    'hercegov',
    'alban',
    'sqip',
    'makedon',
    'macedon',
    'montenegr',
    'crnogor',
    'crn',
    'sever',
    'north',
  ],
  ...['and', 'the', 'for', 'dhe'],
];

/** One spelling for both scripts and the languages of the region: `Prishtina`, `Priština` and `Приштина` are one. */
function fold(text: string): string {
  return searchKey(text)
    .replaceAll('sh', 's')
    .replaceAll('zh', 'z')
    .replaceAll('ch', 'c')
    .replace(/([a-z])\1+/g, '$1');
}

/** A word without the ending that cases change: `presevo` and `preseva` begin with `presev`, `bujanovac` and `bujanovca` with `bujanov`. */
const stemOf = (word: string) =>
  word.length > 3 ? word.replace(/[aeiouy]+$/, '').replace(/(?<=.{4})[ae]c$/, '') : word;
const isShared = (word: string) =>
  shared.some((stem) => word.startsWith(stem) && word.length <= stem.length + (stem.length > 4 ? 5 : 2));
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * The first word of a text that tells a place or a name, as it was typed; undefined when none does. Looked for in Latin and Cyrillic,
 * with and without marks, with other endings (a word that begins like it). A stem of three letters counts only when written
 * with a capital, since it begins many words. A name in another language (Skoplje, Shkup) is not known here.
 */
export function findNaming(text: string, { places, names }: Naming): string | undefined {
  const telling = [...places, ...names].flatMap((known) => wordsOf(known).map(fold));
  const stems = [...new Set(telling.filter((word) => word.length > 2 && !isShared(word)).map(stemOf))];
  const found = wordsOf(text).find((typed) => {
    const word = fold(typed);
    const capital = typed[0] !== typed[0]!.toLowerCase();
    return stems.some(
      (stem) => word.startsWith(stem) && (stem.length > 3 || (capital && word.length <= stem.length + 4)),
    );
  });
  if (found) return found;
  const folded = ` ${fold(text)} `;
  return [...places, ...names].find((known) => fold(known).length > 2 && folded.includes(` ${fold(known)} `));
}
