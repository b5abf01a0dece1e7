import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import { type Fit, type FitRule, registeredBefore } from './rules.ts';
import type { ApplicantRules } from './schema.ts';

/** The sentence of each rule that a call has. */
export function ruleWords(
  language: Language,
  rules: ApplicantRules,
  deadline: string,
): Record<FitRule, string> {
  const { t, locale } = language;
  return {
    seat: t('grants.who.seat', {
      places: language.list(rules.seats.map((code) => jurisdictionName(code, locale))),
    }),
    legal_form: t('grants.who.legal_form', {
      forms: language.list(rules.legalForms.map((form) => t(`grants.legal_form.${form}`))),
    }),
    registered: t('grants.who.registered', {
      years: rules.registeredYears,
      day: language.day(registeredBefore(rules.registeredYears, deadline)),
    }),
    as_lead: t('grants.who.as_lead', { count: rules.asLead }),
  };
}

/** The sentences of those rules that are not met; empty when none is known to be broken. */
export function brokenRules(
  language: Language,
  { rules, fits, deadline }: { rules: ApplicantRules; fits: readonly Fit[]; deadline: string },
): string {
  const words = ruleWords(language, rules, deadline);
  const against = fits.filter(({ verdict }) => verdict === 'does_not_fit');
  return against.map(({ rule }) => words[rule]).join(' ');
}

/** Who may apply, a line for each rule of the call. */
export function whoMayApply(language: Language, rules: ApplicantRules, deadline: string): string[] {
  const words = ruleWords(language, rules, deadline);
  return [
    rules.seats.length > 0 ? words.seat : language.t('grants.who.seat.any'),
    ...(rules.legalForms.length > 0 ? [words.legal_form] : []),
    ...(rules.registeredYears > 0 ? [words.registered] : []),
    ...(rules.asLead > 0 ? [words.as_lead] : []),
  ];
}
