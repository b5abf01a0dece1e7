import type { Indicator } from '../../action/index.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import { figureText } from '../figure-text.ts';
import type { Dispute } from './queries.ts';
import { region } from './rules.ts';

/** Which part of the value is disputed: the period and the jurisdiction, as far as one was named. */
export function scopeText(
  language: Language,
  { periodName, jurisdiction, rule }: Pick<Dispute, 'periodName' | 'jurisdiction' | 'rule'>,
): string {
  const { t, day } = language;
  const until = t('results.window.until', { to: day(rule.to) }).replace(/:$/, '');
  return partText(language, { periodName: periodName ?? until, jurisdiction });
}

/** The period and the jurisdiction; empty for the whole value until today. */
export function partText(
  { t, locale }: Language,
  { periodName, jurisdiction }: Pick<Dispute, 'periodName' | 'jurisdiction'>,
): string {
  const where =
    jurisdiction === region ? t('results.region') : jurisdiction && jurisdictionName(jurisdiction, locale);
  return [periodName, where].filter(Boolean).join(' · ');
}

type Measures = { readonly measures: Pick<Indicator, 'unit'> | null; readonly currency: string };
/** A value of a disputed indicator as its readers write it. */
export function valueText(language: Language, { measures, currency }: Measures, value: number): string {
  return figureText(language, measures ?? { unit: 'number' }, value, currency);
}

/** What the person who disputed thinks is right. */
export function claimText(
  language: Language,
  dispute: Measures & Pick<Dispute, 'claim' | 'claimed'>,
): string {
  const { claim, claimed } = dispute;
  if (claim !== 'number' || claimed === null) return language.t(`results.dispute.claim.${claim}`);
  return language.t('results.dispute.claim.number_is', { value: valueText(language, dispute, claimed) });
}
