/** Serbian and Macedonian Cyrillic, lower case, to Latin. Digraphs are single letters in Cyrillic. */
const latin: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ж: 'ž',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
  ѓ: 'ǵ',
  ќ: 'ḱ',
  ѕ: 'dz',
  ѐ: 'è',
  ѝ: 'ì',
};

const isUpper = (letter: string | undefined) => letter !== undefined && letter !== letter.toLowerCase();
const isLetter = (letter: string | undefined) =>
  letter !== undefined && letter.toLowerCase() !== letter.toUpperCase();

/**
 * Cyrillic to Latin, letter by letter; everything else stays. A digraph is all capitals inside a word of capitals
 * (ЏУГАЊ → DŽUGANJ) and has one capital otherwise (Његош → Njegoš).
 */
export function toLatin(text: string): string {
  const letters = [...text];
  return letters
    .map((letter, at) => {
      const found = latin[letter.toLowerCase()];
      if (found === undefined) return letter;
      if (!isUpper(letter)) return found;
      if (found.length === 1) return found.toUpperCase();
      const next = letters[at + 1];
      const shouting = isLetter(next) ? isUpper(next) : isUpper(letters[at - 1]);
      return shouting ? found.toUpperCase() : found[0]!.toUpperCase() + found.slice(1);
    })
    .join('');
}

const cyrillic = Object.fromEntries(
  Object.entries(latin)
    .filter(([letter]) => !'ѕѐѝ'.includes(letter))
    .map(([letter, text]) => [text, letter]),
);

/** Words in which nj, lj, dž, dj are two letters each, by the stem that shows it. */
const separate = [
  'injekc',
  'konjunk',
  'konjug',
  'anjon',
  'tanjug',
  'vanjezič',
  'nadživ',
  'nadžet',
  'nadždrel',
  'odživ',
  'podžup',
];

/**
 * Serbian Latin to Cyrillic, for searching only: which letters are digraphs is ambiguous, and a list of stems decides the known cases.
 */
export function toCyrillic(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const apart = separate.find((stem) => word.toLowerCase().startsWith(stem));
    return convertWord(word, apart !== undefined);
  });
}

function convertWord(word: string, apart: boolean): string {
  let out = '';
  for (let at = 0; at < word.length; ) {
    const two = word.slice(at, at + 2);
    const pair = apart ? undefined : cyrillic[two.toLowerCase()];
    const piece = pair && two.length === 2 ? two : word[at]!;
    const found = pair && two.length === 2 ? pair : cyrillic[piece.toLowerCase()];
    out += found === undefined ? piece : isUpper(piece[0]) ? found.toUpperCase() : found;
    at += piece.length;
  }
  return out;
}
