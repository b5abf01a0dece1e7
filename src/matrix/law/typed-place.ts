import { foldLetter, isPlaceNumber, isRoman } from './place-letters.ts';
import { type PathPart, type PathStep, readPath, writePath } from './provision-path.ts';

/** What the parts of an article are called in the languages of the region, in whichever case, whole or shortened. */
const words: readonly (readonly [PathPart | 'letter', RegExp])[] = [
  ['art', /^(art(icles?)?|nen(i|it|in)?|cl(an(a|u|om|ak|ka|ku)?)?|чл(ан(а|у|ом)?|ен(от)?)?)$/],
  ['para', /^(par(a|agraph|agraf(i|it|in)?)?|st(av(a|u|ak|ka|ku)?)?|ст(ав(а|у|от)?)?)$/],
  ['point', /^(point|item|clause|pik(a|e|es|en)|t[ao]c(k(a|e|i|u))?|т[ао]ч(к(а|е|и|у|ата))?)$/],
  ['letter', /^(letter|lit|shkronj(a|e|es|en)|germ(a|e))$/],
  ['indent', /^(indent|al(inej[aeu])?|ал(инеј(а|е|у|ата))?)$/],
];
function meantBy(word: string): PathPart | 'letter' | undefined {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return words.find(([, pattern]) => pattern.test(bare))?.[0];
}

type Value = { readonly number: string; readonly bracketed: boolean };
const numeric = (number: string) => /^\d/.test(number);

/** What is left of what was typed, taken piece by piece from its beginning. */
class Rest {
  left: string;
  constructor(text: string) {
    this.left = text;
  }
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.left);
    if (found) this.left = this.left.slice(found[0].length);
    return found;
  }
}

function takeWord(rest: Rest): PathPart | 'letter' | undefined {
  const meant = meantBy(/^\p{L}{2,}/u.exec(rest.left)?.[0] ?? '');
  if (meant) rest.take(/^\p{L}+\.?\s*/u);
  return meant;
}

/** A letter or a roman numeral that stands alone. */
const standing = (typed: string) => foldLetter(typed) ?? (isRoman(typed) ? typed : undefined);

function takeBracketed(rest: Rest): Value | undefined {
  const found = rest.take(/^\(\s*(?:(\d+)(\p{L}*)|(\p{L}+))\s*\)/u);
  if (!found) return undefined;
  const [, digits, own, alone] = found;
  const read = alone ? standing(alone) : own ? foldLetter(own) : '';
  return read === undefined ? undefined : { number: `${digits ?? ''}${read}`, bracketed: true };
}

/** `joints`: what may stand between a number and the letter of its own. */
function takeBare(rest: Rest, joints: string): Value | undefined {
  const digits = rest.take(/^\d+/)?.[0];
  if (digits === undefined) {
    const alone = standing(/^\p{L}+(?!\d)/u.exec(rest.left)?.[0] ?? '');
    if (alone) rest.take(/^\p{L}+/u);
    return alone ? { number: alone, bracketed: false } : undefined;
  }
  const joined = new RegExp(`^(\\s*[${joints}]\\s*)?(\\p{L}{1,3})(?![\\p{L}\\d])`, 'u').exec(rest.left);
  const own = joined ? foldLetter(joined[2]!) : undefined;
  if (!joined || own === undefined) return { number: digits, bracketed: false };
  rest.left = rest.left.slice(joined[0].length);
  return { number: `${digits}${joined[1] ? '-' : ''}${own}`, bracketed: false };
}

/** Which part a value without a word before it is: the paragraph after the article, the point after the paragraph; nothing is guessed. */
function unnamed(last: PathPart, { number, bracketed }: Value, gap: string): PathPart | undefined {
  if (/[,;]/.test(gap)) return undefined;
  const parted = bracketed || gap.includes('/');
  if (last === 'art') return numeric(number) ? 'para' : bracketed ? 'point' : undefined;
  return last === 'para' && (numeric(number) || parted) ? 'point' : undefined;
}

/** A letter is a point, inside a numbered point an indent; where the point has no paragraph above it, it is the paragraph itself (pika). */
function addLetter(steps: PathStep[], number: string): void {
  const point = steps.findIndex(({ part }) => part === 'point');
  const inside = point >= 0 && steps.some(({ part }) => part === 'para');
  if (point >= 0 && !inside) steps[point] = { part: 'para', number: steps[point]!.number };
  steps.push({ part: inside ? 'indent' : 'point', number });
}

/** Reads the next part into the steps; false where it is not understood. */
function readPart(rest: Rest, steps: PathStep[], gap: string): boolean {
  const last = steps.at(-1);
  const named = takeWord(rest);
  const found = takeBracketed(rest) ?? takeBare(rest, last ? (named ? '-' : '') : '/-');
  if (!found) return false;
  if (!found.bracketed) rest.take(/^\)/);
  rest.take(/^\.(?![\d.])/);
  const { number, bracketed } = found;
  const part = named ?? (last ? unnamed(last.part, found, gap) : 'art');
  if (!last && (part !== 'art' || bracketed || !(numeric(number) || (named && isRoman(number)))))
    return false;
  if (part === 'letter') addLetter(steps, number);
  else if (part) steps.push({ part, number });
  return part !== undefined;
}

type Read = { readonly path: string } | { readonly unclear: string };
function readWritten(path: string): Read | undefined {
  const written = readPath(path);
  const odd = written?.find(({ number }) => !isPlaceNumber(number));
  return odd ? { unclear: odd.number } : written && { path };
}

/**
 * A place as lawyers of the region type it, as a path: `298`, `298/2`, `298(2)(a)`, `neni 298 paragrafi 2`, `чл. 418-б ст. 2`. A letter
 * joined to the article's number is the article's own. What is not understood is said, and never left out.
 */
export function readTyped(typed: string): Read {
  const text = typed.normalize('NFC').trim().toLowerCase().replace(/[‐‑–]/g, '-');
  const written = readWritten(text);
  if (written) return written;
  const rest = new Rest(text);
  const steps: PathStep[] = [];
  while (rest.left !== '') {
    const gap = steps.length > 0 ? rest.take(/^[\s,;]*(?:\/\s*)?/)![0] : '';
    const unclear = /^\S+/.exec(rest.left)?.[0] ?? text;
    if (!readPart(rest, steps, gap)) return { unclear };
  }
  return readWritten(writePath(steps)) ?? { unclear: text };
}
