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

/** Changes every run of text but web and mail addresses: these have no second script. */
function outsideAddresses(text: string, change: (part: string) => string): string {
  return text.replace(/[^\s<>"“”„«»]+/gu, (part) => (isAddress(part) ? part : change(part)));
}

function isAddress(part: string): boolean {
  const at = part.indexOf('@');
  const named = /:\/\/|^\(?www\.|\p{L}\.(срб|мкд)(?!\p{L})/iu.test(part);
  return named || (at > 0 && part.indexOf('.', at) > at + 1);
}

/** Brands that Latin texts write as their owners do, however they are spelt by ear in Cyrillic; endings stay (Гуглу → Googleu). */
const brands: Readonly<Record<string, string>> = {
  гугл: 'Google',
  ексел: 'Excel',
  ворд: 'Word',
  фејсбук: 'Facebook',
  вајбер: 'Viber',
  вотсап: 'WhatsApp',
  јутјуб: 'YouTube',
};
const endings = '(а|у|ом|ов\\p{L}*)?';
const brandWords = new RegExp(`(?<!\\p{L})(${Object.keys(brands).join('|')})${endings}(?!\\p{L})`, 'giu');

function withBrands(text: string): string {
  return text.replace(
    brandWords,
    (_, brand: string, ending = '') => `${brands[brand.toLowerCase()]!}${latinLetters(ending)}`,
  );
}

/**
 * Cyrillic to Latin, letter by letter; web and mail addresses and everything not Cyrillic stay, and brands are spelt as their
 * owners do. A digraph is all capitals inside
 * a word of capitals (ЏУГАЊ → DŽUGANJ) and has one capital otherwise (Његош → Njegoš).
 */
export function toLatin(text: string): string {
  return outsideAddresses(text, (part) => latinLetters(withBrands(part)));
}

/** Every Cyrillic letter as Latin, addresses too: for the keys of searching and sorting. */
export function latinLetters(text: string): string {
  const letters = [...text];
  return letters.map((letter, at) => latinLetter(letter, letters[at - 1], letters[at + 1])).join('');
}

function latinLetter(letter: string, before: string | undefined, after: string | undefined): string {
  const found = latin[letter.toLowerCase()];
  if (found === undefined) return letter;
  if (!isUpper(letter)) return found;
  if (found.length === 1) return found.toUpperCase();
  const shouting = isLetter(after) ? isUpper(after) : isUpper(before);
  return shouting ? found.toUpperCase() : found[0]!.toUpperCase() + found.slice(1);
}

const cyrillic = Object.fromEntries(
  Object.entries(latin)
    .filter(([letter]) => !'ѕѐѝ'.includes(letter))
    .map(([letter, text]) => [text, letter]),
);

/** Where nj and dž are two letters each: the border of a foreign or prefixed stem; `^` only at the start of a word. */
const borders = (
  '^an|jon tan|jug van|jed van|jez in|jek in|jun kon|jek kon|jug kon|juk kon|jun šen|jan šen|jen ' +
  'nad|žet nad|živ nad|žnj nad|žup ^od|žali ^od|žalj ^od|žar ^od|živ ^od|žvak ' +
  'pod|žan ^pod|žar pod|ždr pod|žup pred|žal pred|žel feld|žan'
)
  .split(' ')
  .map((stem) => ({
    letters: stem.replace(/[|^]/g, ''),
    border: stem.replace('^', '').indexOf('|'),
    onlyAtStart: stem.startsWith('^'),
  }));

/** Serbian Latin to Cyrillic, for searching only: whether nj or dž is one letter or two is decided by a list of stems. */
export function toCyrillic(text: string): string {
  return outsideAddresses(text.normalize('NFC'), (part) => part.replace(/\p{L}+/gu, cyrillicWord));
}

function cyrillicWord(word: string): string {
  const lower = word.toLowerCase();
  const apart = new Set(
    borders.flatMap(({ letters, border, onlyAtStart }) => {
      const at = lower.indexOf(letters);
      return at < 0 || (onlyAtStart && at > 0) ? [] : [at + border - 1];
    }),
  );
  let out = '';
  for (let at = 0; at < word.length; ) {
    const pair = apart.has(at) ? undefined : cyrillic[lower.slice(at, at + 2)];
    const piece = word.slice(at, at + (pair && lower.length > at + 1 ? 2 : 1));
    const found = cyrillic[piece.toLowerCase()];
    out += found === undefined ? piece : isUpper(piece[0]) ? found.toUpperCase() : found;
    at += piece.length;
  }
  return out;
}
