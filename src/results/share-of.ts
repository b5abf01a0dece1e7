import type { Indicator } from '../action/index.ts';
import { inLanguage, type Language } from '../platform/language/language.ts';
import { shareText } from '../platform/language/share-text.ts';
import { figureText } from './figure-text.ts';
import type { PublishedValue } from './public/publication.ts';

export type Counted = {
  readonly indicator: Indicator;
  readonly value: number;
  /** Which frozen period it is of, where the public reads it; absent for what holds today. */
  readonly asOf?: number | undefined;
};

/**
 * What share an indicator is of the one that it is a part of, with both numbers, in one line. Undefined where it is a part of none,
 * where the whole is
 * not known of the same days, or where it is nought.
 */
export function shareLine(
  language: Language,
  { indicator, value, asOf }: Counted,
  all: readonly Counted[],
  currency: string,
): string | undefined {
  const whole = all.find((one) => one.indicator.code === indicator.shareOf && one.asOf === asOf);
  if (!whole || whole.value === 0) return undefined;
  const write = (figure: number) => figureText(language, indicator, figure, currency);
  return language.t('results.share_of', {
    whole: inLanguage(whole.indicator.name, language.locale),
    share: shareText(language, { numerator: value, denominator: whole.value }, write),
  });
}

/** What the public may see of a value, as a list of one; of none where it must not see it, and so no share of it. */
export function shownCounted(
  indicator: Indicator,
  { now, nowAsOf }: Pick<PublishedValue, 'now' | 'nowAsOf'>,
): Counted[] {
  return 'shown' in now ? [{ indicator, value: now.shown, asOf: nowAsOf }] : [];
}
