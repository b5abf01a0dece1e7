import { isolates } from './isolation.ts';

/** Sums stand for fewer than so many people nowhere. */
export const fewest = 5;

/** Who answered both times: what of each kind they are, and which questions they answered rightly. */
export type Pair = {
  readonly sex: string;
  readonly organisationKind: string;
  readonly jurisdiction: string | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
};
export type Dimension = 'organisation_kind' | 'sex' | 'jurisdiction';

/** How many answered both times, and how many right answers they gave together each time. Shares are never averaged. */
export type Gain = { readonly n: number; readonly before: number; readonly after: number };
export type Figures = {
  /** Keys of the questions. */
  readonly questions: readonly string[];
  /** Null where fewer than five answered both times. */
  readonly all: Gain | null;
  readonly perQuestion: readonly ({ readonly key: string } & Gain)[];
  /** Each group there is; null where its numbers would tell of fewer than five. */
  readonly groups: readonly {
    readonly dimension: Dimension;
    /** Null: of no jurisdiction. */
    readonly value: string | null;
    readonly gain: Gain | null;
  }[];
  /** How many knew more the second time, in full fives: nobody works out who did not. */
  readonly gained: number;
};

/**
 * How much more the same people knew the second time, in percentage points of all right answers there could be: the mean difference of
 * paired observations. Student, “The probable error of a mean”, Biometrika 6 (1908), is the example it is tested against.
 */
export function pointsGained({ n, before, after }: Gain, questions: number): number {
  return ((after - before) / (n * questions)) * 100;
}

function gainOf(pairs: readonly Pair[]): Gain {
  const sum = (side: 'before' | 'after') => pairs.reduce((total, pair) => total + pair[side].length, 0);
  return { n: pairs.length, before: sum('before'), after: sum('after') };
}

const kindOf: Readonly<Record<Dimension, (pair: Pair) => string | null>> = {
  organisation_kind: ({ organisationKind }) => organisationKind,
  sex: ({ sex }) => (sex === 'f' || sex === 'm' ? sex : 'unsaid'),
  jurisdiction: ({ jurisdiction }) => jurisdiction,
};

/** What a test showed, with everything left out that tells of fewer than five, also by adding and subtracting what is shown. */
export function figuresOf(pairs: readonly Pair[], questions: readonly string[]): Figures {
  if (pairs.length < fewest)
    return { questions, all: null, perQuestion: [], groups: groupsOf(pairs, []), gained: 0 };
  const better = pairs.filter(({ before, after }) => after.length > before.length).length;
  const perQuestion = questions.map((key) => {
    const right = (side: 'before' | 'after') => pairs.filter((pair) => pair[side].includes(key)).length;
    return { key, n: pairs.length, before: right('before'), after: right('after') };
  });
  return {
    questions,
    all: gainOf(pairs),
    perQuestion,
    groups: groupsOf(pairs, shownGroups(pairs)),
    gained: Math.floor(better / fewest) * fewest,
  };
}

type Group = {
  readonly dimension: Dimension;
  readonly value: string | null;
  readonly members: readonly Pair[];
};

/** By code point: these are codes, and people do not see the order of languages in it. */
const byCode = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function allGroups(pairs: readonly Pair[]): Group[] {
  return (['organisation_kind', 'sex', 'jurisdiction'] as const).flatMap((dimension) => {
    const values = [...new Set(pairs.map(kindOf[dimension]))];
    return values
      .sort((a, b) => byCode(a ?? '~', b ?? '~'))
      .map((value) => ({
        dimension,
        value,
        members: pairs.filter((pair) => kindOf[dimension](pair) === value),
      }));
  });
}

/** The groups that may be shown beside the whole: the smallest go first, until nothing tells of fewer than five. */
export function shownGroups(pairs: readonly Pair[]): Group[] {
  let shown = allGroups(pairs).filter(({ members }) => members.length >= fewest);
  const profiles = [...new Set(pairs.map(profileOf))];
  const sizes = profiles.map((profile) => pairs.filter((pair) => profileOf(pair) === profile).length);
  const rowOf = (members: readonly Pair[]) => {
    const inside = new Set(members.map(profileOf));
    return profiles.map((profile) => Number(inside.has(profile)));
  };
  while (shown.length > 0) {
    const rows = [profiles.map(() => 1), ...shown.map(({ members }) => rowOf(members))];
    if (!isolates(rows, sizes, fewest)) break;
    const least = Math.min(...shown.map(({ members }) => members.length));
    const out = shown.findLastIndex(({ members }) => members.length === least);
    shown = shown.filter((_, at) => at !== out);
  }
  return shown;
}

/** People of one profile are in the same groups. */
function profileOf(pair: Pair): string {
  return Object.values(kindOf)
    .map((kind) => kind(pair) ?? '')
    .join(' ');
}

function groupsOf(pairs: readonly Pair[], shown: readonly Group[]): Figures['groups'] {
  return allGroups(pairs).map(({ dimension, value, members }) => {
    const seen = shown.some((one) => one.dimension === dimension && one.value === value);
    return { dimension, value, gain: seen ? gainOf(members) : null };
  });
}
