import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { FitRule } from '../rules.ts';
import { registeredBefore } from '../rules.ts';
import type { ApplicantRules } from '../schema.ts';

/** The sentence of each rule that a call has. */
export function useRuleWords(rules: ApplicantRules, deadline: string): Record<FitRule, string> {
  const language = useLanguage();
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

/** Who may apply, in plain words: the call's own rules, and that they are checked. */
export function WhoMayApply({ rules, deadline }: { rules: ApplicantRules; deadline: string }) {
  const { t } = useLanguage();
  const words = useRuleWords(rules, deadline);
  const lines = [
    rules.seats.length > 0 ? words.seat : t('grants.who.seat.any'),
    ...(rules.legalForms.length > 0 ? [words.legal_form] : []),
    ...(rules.registeredYears > 0 ? [words.registered] : []),
    ...(rules.asLead > 0 ? [words.as_lead] : []),
  ];
  return (
    <>
      <Heading level={2}>{t('grants.who.title')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}
