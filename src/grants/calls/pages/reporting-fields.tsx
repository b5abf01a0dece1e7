import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { FoldedFields } from '../../../ui/folded-fields.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { peopleIndicators } from '../../agreements/indicators.ts';

/** The rules of a call for the reports of its sub-grantees. */
export function ReportingFields() {
  const { t } = useLanguage();
  return (
    <FoldedFields title={t('grants.call.section.reporting')}>
      <NumberInput
        name="report_every"
        label={t('grants.call.field.report_every')}
        suffix={t('common.months')}
      />
      <NumberInput name="report_due" label={t('grants.call.field.report_due')} suffix={t('common.days')} />
      <Radios
        name="rate_rule"
        label={t('grants.call.field.rate_rule')}
        choices={(['month_of_expenditure', 'month_of_period_end'] as const).map((value) => ({
          value,
          text: t(`grants.rules.rate.${value}`),
        }))}
      />
      <Radios
        name="reports_approved_by"
        label={t('grants.call.field.reports_approved_by')}
        choices={(['one', 'two'] as const).map((value) => ({
          value,
          text: t(`grants.rules.reports_approved.${value}`),
        }))}
      />
      <Checkboxes
        name="told_apart"
        label={t('grants.call.field.told_apart')}
        hint={t('grants.call.field.told_apart.hint')}
        optional
        choices={peopleIndicators.map((value) => ({ value, text: t(`grants.indicator.${value}`) }))}
      />
    </FoldedFields>
  );
}
