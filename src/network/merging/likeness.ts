import { searchKey } from '../../platform/language/search-key.ts';

/** What is compared of an organisation. */
export type Likened = {
  readonly id: string;
  readonly names: readonly string[];
  readonly jurisdiction: string | null;
  readonly municipality: string | null;
  readonly registrationNumber: string | null;
  /** The mail address and the website: only their domains are compared. */
  readonly addresses: readonly (string | null)[];
};

/** Why two are shown beside each other; `other_…` speaks against it. */
export type Sign =
  | 'same_number'
  | 'same_name'
  | 'alike_name'
  | 'same_domain'
  | 'same_place'
  | 'other_number'
  | 'other_jurisdiction';
/** How alike two organisations are, from 1 to 100, with the signs for and against. */
export type Likeness = { readonly score: number; readonly signs: readonly Sign[] };

/** Words that say what kind of body it is, in the languages of the region and in English: two names differ by more than these. */
const forms =
  /^(udruzen\w*|udrug\w*|drustv\w*|gragan\w*|gradan\w*|zdruzen\w*|organizac\w*|organizat\w*|organisation|organization|association|society|shoqat\w*|soqat\w*|shoqer\w*|soqer\w*|fondacij\w*|fondaci\w*|fondacion\w*|foundation|nevladin\w*|neprofitn\w*|joqeverit\w*|jofitimprur\w*|civil\w*|ngo|nvo|nvu|ong|ojq|ojf|oshc|ocd|cso|asocijac\w*|asociac\w*|citizens?|non|governmental|inicijativ\w*|in|i|e|a|o|u|na|za|od|te|se|si|per|dhe|of|the|for|and)$/;
/** Addresses that anybody can have. */
const everybodys =
  /^(gmail|yahoo|hotmail|outlook|live|msn|icloud|me|aol|gmx|mail|yandex|proton|protonmail|tutanota|zoho)\./;

/** The words of a name that tell it apart, folded over scripts, spellings by ear and endings that languages of the region change. */
export function coreOf(name: string): string[] {
  const words = searchKey(name).split(' ').filter(Boolean);
  const telling = words.filter((word) => !forms.test(word));
  return (telling.length > 0 ? telling : words).map((word) =>
    word
      .replace(/([szct])h/g, '$1')
      .replace(/ij/g, 'i')
      .replace(/nj/g, 'n')
      .replace(/lj/g, 'l')
      .replace(/(.)\1/g, '$1'),
  );
}

/** How alike two names are, 0 to 1, whatever the order of their words, their legal form or a slip of the finger. */
export function nameLikeness(one: string, other: string): number {
  const [a, b] = [coreOf(one), coreOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  return Math.max(byWords(a, b), closeness(a.join(''), b.join('')));
}

/** Whether two are worth a look side by side; undefined when nothing says so. A person decides, whatever the score. */
export function likenessOf(one: Likened, other: Likened): Likeness | undefined {
  const near = areNear(one.jurisdiction, other.jurisdiction);
  const [a, b] = [digits(one.registrationNumber), digits(other.registrationNumber)];
  const numbered = a !== '' && b !== '';
  const sameNumber = numbered && near && a === b;
  const name = Math.max(
    ...one.names.flatMap((first) => other.names.map((second) => nameLikeness(first, second))),
  );
  const domains = domainsOf(one);
  const sameDomain = domainsOf(other).some((domain) => domains.includes(domain));
  const alike = near ? sameNumber || sameDomain || name >= 0.8 : name >= 0.9 && sameDomain;
  if (!alike) return undefined;
  const samePlace = isSamePlace(one.municipality, other.municipality);
  const otherNumber = numbered && !sameNumber;
  const score =
    (sameNumber ? 60 : 0) +
    Math.round(name >= 0.8 ? name * 60 : name * 20) +
    (sameDomain ? 20 : 0) +
    (samePlace ? 5 : 0) -
    (otherNumber ? 30 : 0) -
    (near ? 0 : 20);
  return {
    score: Math.min(Math.max(score, 1), 100),
    signs: [
      ...(sameNumber ? (['same_number'] as const) : []),
      ...(name === 1 ? (['same_name'] as const) : name >= 0.8 ? (['alike_name'] as const) : []),
      ...(sameDomain ? (['same_domain'] as const) : []),
      ...(samePlace ? (['same_place'] as const) : []),
      ...(otherNumber ? (['other_number'] as const) : []),
      ...(near ? [] : (['other_jurisdiction'] as const)),
    ],
  };
}

/** A body of the whole region is near everybody. */
function areNear(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

function isSamePlace(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && searchKey(one) === searchKey(other);
}

export type Pair<One extends Likened> = { readonly one: One; readonly other: One } & Likeness;

/**
 * The pairs worth a look, the most alike first; every pair is compared. A domain that more than three organisations write from is
 * a provider's or an umbrella's and says nothing.
 */
export function pairsOf<One extends Likened>(organisations: readonly One[]): Pair<One>[] {
  const uses = new Map<string, number>();
  for (const one of organisations)
    for (const domain of new Set(domainsOf(one))) uses.set(domain, (uses.get(domain) ?? 0) + 1);
  const own = organisations.map((one) => ({
    one,
    likened: {
      ...one,
      addresses: one.addresses.filter((address) => (uses.get(domainOf(address)) ?? 0) <= 3),
    },
  }));
  const pairs = own.flatMap(({ one, likened }, at) =>
    own.slice(at + 1).flatMap((second): Pair<One>[] => {
      const likeness = likenessOf(likened, second.likened);
      return likeness ? [{ one, other: second.one, ...likeness }] : [];
    }),
  );
  return pairs.sort((a, b) => b.score - a.score || (a.one.id + a.other.id < b.one.id + b.other.id ? -1 : 1));
}

function domainsOf({ addresses }: Likened): string[] {
  return addresses.map(domainOf).filter((domain) => domain !== '' && !everybodys.test(domain));
}

function domainOf(address: string | null): string {
  return (address ?? '')
    .toLowerCase()
    .replace(/^.*@/, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/s, '');
}

const digits = (number: string | null) => (number ?? '').replace(/\D/g, '').replace(/^0+/, '');

/** Each word with the one that is closest to it, the longer words counting for more. */
function byWords(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let matched = 0;
  for (const word of [...a].sort((one, other) => other.length - one.length)) {
    let [best, at] = [0, -1];
    for (const [index, other] of left.entries()) {
      const close = closeness(word, other);
      if (close > best) [best, at] = [close, index];
    }
    if (best < 0.7) continue;
    matched += best * (word.length + left[at]!.length);
    left.splice(at, 1);
  }
  return matched / (a.join('').length + b.join('').length);
}

/** 1 for the same text, less for each letter that was left out, put in, changed or exchanged with its neighbour (Damerau 1964). */
function closeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest * 0.3) return 0;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return 1 - last[b.length]! / longest;
}
