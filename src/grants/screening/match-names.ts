import { foldName } from './fold-name.ts';

/** How a name is like a listed one: the same words; all words of one in the other; or such words with letters that differ. */
export const ways = ['exact', 'contained', 'close'] as const;
export type Way = (typeof ways)[number];

/** How many letters of a word may differ, by the letters of the shorter of two: none, one from four on, two from eight on. */
export function allowedEdits(letters: number): number {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/** A name of one word says something within a longer one from six letters on. */
const longEnough = 6;

/**
 * How two folded names are alike; undefined where they are not. The same answer whichever comes first. Pure: it decides nothing, a person
 * looks at each.
 */
export function compareNames(one: readonly string[], other: readonly string[]): Way | undefined {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return undefined;
  if (short.length === long.length && short.every((word, at) => word === long[at])) return 'exact';
  const weighs = short.length > 1 || short.length === long.length || short[0]!.length >= longEnough;
  if (weighs && short.length < long.length && pairs(short, long, (a, b) => a === b)) return 'contained';
  const isClose = short.length > 1 || short.length === long.length;
  if (isClose && pairs(short, long, isNear)) return 'close';
  return lettersOf(short) === lettersOf(long) ? 'close' : undefined;
}

/** All letters of a name in their order: the same for a name whose words are parted otherwise. */
export function lettersOf(words: readonly string[]): string {
  return [...words.join('')].sort().join('');
}

/** Whether two words differ in no more letters than words of their length may. */
export function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [[...one], [...other]];
  const most = allowedEdits(Math.min(first.length, second.length));
  if (most === 0 || Math.abs(first.length - second.length) > most) return false;
  return editsOf(first, second, most) <= most;
}

/** The letters to add, leave out, change or swap with their neighbour; more than `most` where it is more. */
function editsOf(one: readonly string[], other: readonly string[], most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let least = Math.min(last[at]! + 1, now[at - 1]! + 1, last[at - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) least = Math.min(least, before[at - 2]! + 1);
      now.push(least);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return last.at(-1)!;
}

/** Whether each word of the short name has a word of the long one of its own. */
function pairs(
  short: readonly string[],
  long: readonly string[],
  fits: (one: string, other: string) => boolean,
): boolean {
  const takenBy = new Map<number, number>();
  const place = (word: number, tried: Set<number>): boolean =>
    long.some((other, at) => {
      if (tried.has(at) || !fits(short[word]!, other)) return false;
      tried.add(at);
      const holder = takenBy.get(at);
      if (holder !== undefined && !place(holder, tried)) return false;
      takenBy.set(at, word);
      return true;
    });
  return short.every((_, word) => place(word, new Set()));
}

/** A name of a list: of which person or organisation, with what the list says of it. */
export type ListedName = {
  readonly entity: string;
  readonly name: string;
  readonly reference: string;
  readonly kind: string;
  readonly born: string;
};
export type Hit = { readonly how: Way; readonly listed: ListedName };
export type NameIndex = {
  /** Who of the list has a name like this one: each once, by the name that is most like it, in the order of the list. */
  hitsOf(name: string): Hit[];
};

/** Prepares a list for many names. What is found is the same as when each name is compared with each. */
export function indexNames(names: readonly ListedName[]): NameIndex {
  const folded = names.map(({ name }) => foldName(name));
  const byWord = new Map<string, number[]>();
  const byLetters = new Map<string, number[]>();
  for (const [at, words] of folded.entries()) {
    for (const word of new Set(words)) add(byWord, word, at);
    add(byLetters, lettersOf(words), at);
  }
  const known = [...byWord.keys()].map((word) => ({ word, letters: [...word].length, mask: maskOf(word) }));
  const byLength = Map.groupBy(known, ({ letters }) => letters);
  const nearWords = new Map<string, readonly string[]>();
  const near = (word: string) => {
    const kept = nearWords.get(word);
    if (kept) return kept;
    const found = nearOf(word, byLength);
    nearWords.set(word, found);
    return found;
  };
  return {
    hitsOf: (name) => {
      const words = foldName(name);
      const candidates = new Set<number>(byLetters.get(lettersOf(words)));
      for (const word of new Set(words))
        for (const other of near(word)) for (const at of byWord.get(other)!) candidates.add(at);
      const best = new Map<string, Hit>();
      for (const at of [...candidates].sort((a, b) => a - b)) {
        const how = compareNames(words, folded[at]!);
        const listed = names[at]!;
        const before = best.get(listed.entity);
        if (how && (!before || ways.indexOf(how) < ways.indexOf(before.how)))
          best.set(listed.entity, { how, listed });
      }
      return [...best.values()];
    },
  };
}

function add(map: Map<string, number[]>, key: string, at: number): void {
  const held = map.get(key);
  if (held) held.push(at);
  else map.set(key, [at]);
}

type Known = { readonly word: string; readonly letters: number; readonly mask: number };
function nearOf(word: string, byLength: ReadonlyMap<number, readonly Known[]>): string[] {
  const letters = [...word].length;
  const mask = maskOf(word);
  const found: string[] = [];
  const reach = allowedEdits(letters);
  for (let length = letters - reach; length <= letters + reach; length++)
    // One letter that differs changes two signs of a mask at most: most words are left out by that.
    for (const other of byLength.get(length) ?? [])
      if (signsIn(mask ^ other.mask) <= 2 * reach && isNear(word, other.word)) found.push(other.word);
  return found;
}

function maskOf(word: string): number {
  let mask = 0;
  for (const letter of word) mask |= 1 << (letter.codePointAt(0)! % 31);
  return mask;
}

function signsIn(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}
