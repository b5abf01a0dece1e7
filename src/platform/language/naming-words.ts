import { towns } from './place-names.ts';
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
  ...['and', 'the', 'for', 'dhe', 'sen', 'svet', 'than'],
  ...['bosansk', 'kosovsk', 'makedonsk', 'sremsk', 'back', 'herceg', 'egr', 'yeni', 'veriut'],
  // Words of the names of several towns: field, river, spring, spa, port. The whole name tells the place, none of them does.
  ...[
    'polj',
    'fus',
    'rek',
    'suv',
    'brod',
    'banj',
    'potok',
    'han',
    'hani',
    'istoc',
    'bel',
    'bijel',
    'siroki',
    'kriv',
    'mad',
    'madh',
    'ri',
  ],
];

/** One spelling for both scripts and the languages of the region: `Prishtina`, `Priština` and `Приштина` are one. */
export function fold(text: string): string {
  return searchKey(text)
    .replaceAll('sh', 's')
    .replaceAll('zh', 'z')
    .replaceAll('ch', 'c')
    .replace(/([a-z])\1+/g, '$1');
}

/** The vowel that cases drop before a last consonant: Skadar and Skadru, Shkodër and Shkodra, Bujanovac and Bujanovca. */
const fleeting = /(?<=[^aeiouy])[ae](?=[rlnckvmt]$)/;

/**
 * How the forms of a word begin: without the ending that cases change (`presevo` and `preseva` begin with `presev`), and without a vowel
 * that they drop.
 */
function stemsOf(word: string): readonly string[] {
  if (word.length < 4) return [word];
  const stem = word.replace(/(?<![aeiouy])[aeiouy]+$|(?<=.{5})[ae]c$/, '');
  const dropped = word.length > 4 ? word.replace(fleeting, '') : word;
  // Banja Luka and Banjoj Luci, Struga and Struzi.
  const softened = /[kgh]a$/.test(word)
    ? `${stem.slice(0, -1)}${{ k: 'c', g: 'z', h: 's' }[stem.at(-1)!]}i`
    : stem;
  return [...new Set([stem, dropped === word ? stem : dropped, softened])];
}
const isShared = (word: string) =>
  shared.some((stem) => word.startsWith(stem) && word.length <= stem.length + (stem.length > 4 ? 5 : 2));
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

type Typed = { readonly typed: string; readonly folded: string };
/** A word as it was typed and as it is compared. */
export const comparedWord = (typed: string): Typed => ({ typed, folded: fold(typed) });

/**
 * Whether a word begins like this. A stem of five letters and more says so by itself. One of four begins other words, too (Štip and
 * *stipendija*): what follows is an ending at most. One of three counts only when written with a capital.
 */
function beginsLike({ typed, folded }: Typed, stem: string): boolean {
  if (!folded.startsWith(stem)) return false;
  if (stem.length > 4) return true;
  const ending = folded.slice(stem.length);
  const isEnding = ending.length < 5 || /^(an|ij|ov|ev)?(sk|ck|ar|as|an)/.test(ending);
  return isEnding && (stem.length > 3 || typed[0] !== typed[0]!.toLowerCase());
}

/** A word of a name as it is looked for: a word of one or two letters as it is, another in any of its forms. */
type Part = { readonly folded: string; readonly stems: readonly string[] };
const partOf = (folded: string): Part => ({ folded, stems: folded.length > 2 ? stemsOf(folded) : [] });
const isForm = (word: Typed | undefined, { folded, stems }: Part) =>
  word !== undefined && (word.folded === folded || stems.some((stem) => beginsLike(word, stem)));
/** Whether the words hold a name, in any of its forms, one word after the other. */
const holds = (words: readonly Typed[], name: readonly Part[]) =>
  words.some((_, at) => name.every((part, next) => isForm(words[at + next], part)));
const partsOf = (name: string) => fold(name).split(' ').map(partOf);

/** What tells a place or a name: beginnings of words of which each does alone, and names of which only all the words together do. */
export type Telling = { readonly stems: readonly string[]; readonly phrases: readonly (readonly Part[])[] };

const foldedTowns = towns.map((names) => names.map(partsOf));
/** Names that a town which is named here has in the other languages of the region. */
function otherNames(known: readonly string[]): (readonly Part[])[] {
  const texts = known.map((text) => wordsOf(text).map(comparedWord));
  return foldedTowns.filter((names) => names.some((name) => texts.some((text) => holds(text, name)))).flat();
}

export function tellingOf({ places, names }: Naming): Telling {
  const others = otherNames([...places, ...names]);
  const isTelling = ({ folded }: Part) => folded.length > 2 && !isShared(folded);
  const ofPlaces = [...places.map(partsOf), ...others];
  const all = [...ofPlaces, ...names.map(partsOf)].flat();
  return {
    stems: [...new Set(all.filter(isTelling).flatMap(({ stems }) => stems))],
    // A name of an organisation that is made of shared words alone is looked for as it is written: see below.
    phrases: ofPlaces.filter(
      (parts) => parts.some(({ folded }) => folded.length > 2) && !parts.some(isTelling),
    ),
  };
}
export const tells = (word: Typed, { stems }: Telling) => stems.some((stem) => beginsLike(word, stem));

/**
 * The first word of a text that tells a place or a name, as it was typed; undefined when none does. Looked for in Latin and Cyrillic,
 * with and without marks, with other endings (a word that begins like it), and under each name that a town has in the languages of
 * the region (Skoplje, Shkup).
 */
export function findNaming(text: string, naming: Naming): string | undefined {
  const telling = tellingOf(naming);
  const typed = wordsOf(text).map(comparedWord);
  const found = typed.find((word) => tells(word, telling));
  if (found) return found.typed;
  const folded = ` ${fold(text)} `;
  const whole = [...naming.places, ...naming.names].find(
    (known) => fold(known).length > 2 && folded.includes(` ${fold(known)} `),
  );
  const phrase = telling.phrases.find((parts) => holds(typed, parts));
  return whole ?? phrase?.map((part) => part.folded).join(' ');
}
