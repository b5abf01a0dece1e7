import { actionCurrency } from '../../platform/action-currency.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { type Fit, type FitRule, registeredBefore } from './rules.ts';
import type { ApplicantRules } from './schema.ts';
import { wholeCall } from './turnovers.ts';

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
    as_partner: t('grants.who.as_partner', { count: rules.asPartner ?? 0 }),
    fields: t('grants.who.fields', {
      fields: language.list((rules.fields ?? []).map((field) => t(`people.field_of_work.${field}`))),
    }),
    turnover: turnoverWords(language, rules).join(' '),
    partners: partnersWords(language, rules),
    jurisdictions: t('grants.who.jurisdictions', { count: rules.partners?.jurisdictions ?? 0 }),
  };
}

/** A sentence for the whole call, and for each lot, that limits the turnover of its applicants. */
function turnoverWords(language: Language, { turnovers = [] }: ApplicantRules): string[] {
  const { t } = language;
  const written = (minor: number | null) =>
    minor === null ? '' : language.money(money(minor, actionCurrency()));
  return turnovers.map(({ lot, aboveMinor, upToMinor }) => {
    const values = { lot, above: written(aboveMinor), up_to: written(upToMinor) };
    const limit = aboveMinor === null ? 'up_to' : upToMinor === null ? 'above' : 'between';
    return t(`grants.who.turnover${lot === wholeCall ? '_of_call' : ''}.${limit}`, values);
  });
}

function partnersWords({ t }: Language, { partners }: ApplicantRules): string {
  const { minimum = 0, maximum = 0 } = partners ?? {};
  return [
    ...(minimum > 0 ? [t('grants.who.partners.minimum', { count: minimum })] : []),
    ...(maximum > 0 ? [t('grants.who.partners.maximum', { count: maximum })] : []),
  ].join(' ');
}

/** The sentences of those rules that are not met; empty when none is known to be broken. */
export function brokenRules(
  language: Language,
  { rules, fits, deadline }: { rules: ApplicantRules; fits: readonly Fit[]; deadline: string },
): string {
  const words = ruleWords(language, rules, deadline);
  const against = fits.filter(({ verdict }) => verdict === 'does_not_fit');
  return against
    .map(({ rule, names = [] }) =>
      [words[rule], ...(names.length > 0 ? [`(${language.list(names)})`] : [])].join(' '),
    )
    .join(' ');
}

/** Who may apply, a line for each rule of the call. */
export function whoMayApply(language: Language, rules: ApplicantRules, deadline: string): string[] {
  const words = ruleWords(language, rules, deadline);
  return [
    rules.seats.length > 0 ? words.seat : language.t('grants.who.seat.any'),
    ...(rules.legalForms.length > 0 ? [words.legal_form] : []),
    ...(rules.registeredYears > 0 ? [words.registered] : []),
    ...(rules.fields?.length ? [words.fields] : []),
    ...turnoverWords(language, rules),
    ...(words.partners ? [words.partners] : []),
    ...(rules.partners?.jurisdictions ? [words.jurisdictions] : []),
    ...(rules.asLead > 0 ? [words.as_lead] : []),
    ...(rules.asPartner ? [words.as_partner] : []),
  ];
}
