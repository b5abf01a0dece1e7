import { actionCurrency } from '../../../platform/action-currency.ts';
import { Radios } from '../../../ui/choices.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { registeredBefore } from '../rules.ts';
import { type ApplicantRules, anyLegalForm } from '../schema.ts';

/** What only the applicant knows of itself: asked before the first field, and only where the call has the rule. */
export function FitQuestions({ rules, deadline }: { rules: ApplicantRules; deadline: string }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      {rules.legalForms.length > 0 ? (
        <Radios
          name="legalForm"
          label={t('grants.fit.ask.legal_form')}
          optional
          choices={anyLegalForm.map((value) => ({ value, text: t(`grants.legal_form.${value}`) }))}
        />
      ) : null}
      {rules.registeredYears > 0 ? (
        <Radios
          name="registeredInTime"
          label={t('grants.fit.ask.registered', {
            day: language.day(registeredBefore(rules.registeredYears, deadline)),
          })}
          optional
          inline
          choices={(['yes', 'no'] as const).map((value) => ({
            value,
            text: t(`grants.check.verdict.${value}`),
          }))}
        />
      ) : null}
      {rules.turnovers?.length ? (
        <MoneyInput
          name="turnover"
          label={t('grants.fit.ask.turnover')}
          currency={actionCurrency()}
          optional
        />
      ) : null}
      {rules.asPartner ? (
        <Radios
          name="withinAsPartner"
          label={t('grants.fit.ask.as_partner', { count: rules.asPartner })}
          optional
          inline
          choices={(['yes', 'no'] as const).map((value) => ({
            value,
            text: t(`grants.check.verdict.${value}`),
          }))}
        />
      ) : null}
    </>
  );
}
