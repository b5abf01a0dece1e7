import { type StrandScores, scoreStandard, unshown } from './aggregate.ts';
import { type AnswerKind, type Strand, scoreOf } from './answers.ts';

/** A question as a cycle asked it, with what was published for one jurisdiction; null where nothing was. */
export type Asked = {
  readonly key: string;
  readonly strand: Strand;
  readonly text: string;
  readonly weight: number;
  readonly kind: AnswerKind | null;
};

/** The same question: its key, its strand and its words. Other words ask something else, whatever the key says. */
function isSame(one: Asked, other: Asked): boolean {
  return one.key === other.key && one.strand === other.strand && words(one.text) === words(other.text);
}
/** What was published on the same question; undefined where it was not asked. */
export function sameIn<One extends Asked>(
  earlier: readonly One[],
  question: Omit<Asked, 'kind'>,
): One | undefined {
  return earlier.find((one) => isSame(one, { ...question, kind: null }));
}
const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * `common`: how many questions both cycles asked, `compared`: of those, how many hold a value in both. `answered` in a strand is
 * what was compared, `applicable` what its cycle asked that applies.
 */
export type Comparison = {
  readonly common: number;
  readonly compared: number;
  readonly earlier: StrandScores;
  readonly later: StrandScores;
};

/**
 * Two cycles of one standard in one jurisdiction, on common questions only (MIPEX compares its editions so): a question that one of
 * them did not ask, asked in other words or could not answer with a value moves no score. It counts against the coverage of the
 * cycle that asked it, and a strand with too little in one of the two has no score in either. The later cycle's weights count for both.
 */
export function compareCycles(earlier: readonly Asked[], later: readonly Asked[]): Comparison {
  const common = later.flatMap((now) => {
    const before = earlier.find((one) => isSame(one, now));
    return before ? [{ now, before }] : [];
  });
  const compared = common.filter(({ now, before }) => hasValue(now) && hasValue(before));
  const weights = new Map(compared.map(({ now, before }) => [before, now.weight]));
  const then = scoresOf(earlier, weights);
  const now = scoresOf(later, new Map(compared.map((one) => [one.now, one.now.weight])));
  const both = (strand: Strand) => then[strand].score !== null && now[strand].score !== null;
  const shown = (scores: StrandScores): StrandScores => ({
    law: both('law') ? scores.law : unshown(scores.law),
    policy: both('policy') ? scores.policy : unshown(scores.policy),
    practice: both('practice') ? scores.practice : unshown(scores.practice),
  });
  return { common: common.length, compared: compared.length, earlier: shown(then), later: shown(now) };
}

const hasValue = ({ kind }: Asked) => kind !== null && scoreOf(kind) !== null;

/** The strands of a cycle on the questions compared, by their weights; the others that apply are as if without data. */
function scoresOf(asked: readonly Asked[], weights: ReadonlyMap<Asked, number>): StrandScores {
  return scoreStandard(
    asked.map((one) => {
      const weight = weights.get(one);
      const left = one.kind === 'not_applicable' ? 'not_applicable' : 'no_data';
      return {
        strand: one.strand,
        weight: weight ?? one.weight,
        kind: weight === undefined ? left : one.kind!,
      };
    }),
  ).strands;
}
