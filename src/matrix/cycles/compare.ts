import { equalWeights, type StandardScore, type StrandWeights, scoreStandard } from './aggregate.ts';
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
const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** `common`: how many questions both cycles asked, `compared`: of those, how many hold a value in both. */
export type Comparison = {
  readonly common: number;
  readonly compared: number;
  readonly earlier: StandardScore;
  readonly later: StandardScore;
};

/**
 * Two cycles of one standard in one jurisdiction, on common questions only (MIPEX compares its editions so): a question that one of
 * them did not ask, asked in other words or could not answer with a value moves no score. The later cycle's weights count for both.
 */
export function compareCycles(
  earlier: readonly Asked[],
  later: readonly Asked[],
  weights: StrandWeights = equalWeights,
): Comparison {
  const common = later.flatMap((now) => {
    const before = earlier.find((one) => isSame(one, now));
    return before ? [{ now, before }] : [];
  });
  const compared = common.flatMap(({ now, before }) => {
    const both = [before.kind, now.kind];
    if (both.some((kind) => kind === null || scoreOf(kind) === null)) return [];
    const { strand, weight } = now;
    return [{ before: { strand, weight, kind: before.kind! }, now: { strand, weight, kind: now.kind! } }];
  });
  return {
    common: common.length,
    compared: compared.length,
    earlier: scoreStandard(
      compared.map(({ before }) => before),
      weights,
    ),
    later: scoreStandard(
      compared.map(({ now }) => now),
      weights,
    ),
  };
}
