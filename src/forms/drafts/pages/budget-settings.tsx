import { actionCurrency } from '../../../platform/action-currency.ts';
import { Checkboxes } from '../../../ui/choices.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select } from '../../../ui/select.tsx';
import { headings, type Question } from '../../questions.ts';
import { mostCeilings } from '../question-reader.ts';

/** What a budget asks: its headings, the ceilings of some, and how many lines it may have. */
export function BudgetSettings({ question }: { question: Question | undefined }) {
  const { t } = useLanguage();
  const there = question?.type === 'budget' ? question.ceilings.length : 1;
  const rows = Math.min(mostCeilings, there + 1);
  const named = headings.map((value) => ({ value, text: t(`forms.heading.${value}`) }));
  return (
    <>
      <Select
        name="currency"
        label={t('forms.setting.currency')}
        options={[{ value: actionCurrency(), text: actionCurrency() }]}
      />
      <Checkboxes name="headings" label={t('forms.setting.headings')} choices={named} small />
      {Array.from({ length: rows }, (_, at) => (
        <>
          <Select
            name={`ceiling_${at}_heading`}
            label={t('forms.setting.ceiling', { number: at + 1 })}
            empty={t('forms.setting.no_ceiling')}
            options={named}
          />
          <NumberInput
            name={`ceiling_${at}_percent`}
            label={t('forms.setting.ceiling_percent', { number: at + 1 })}
            decimal
            suffix="%"
            optional
          />
          <Select
            name={`ceiling_${at}_of`}
            label={t('forms.setting.ceiling_of', { number: at + 1 })}
            options={[
              { value: 'direct', text: t('forms.budget.direct') },
              { value: 'total', text: t('forms.budget.total') },
            ]}
          />
        </>
      ))}
      <NumberInput
        name="coFinancingPercent"
        label={t('forms.setting.coFinancingPercent')}
        hint={t('forms.setting.coFinancingPercent.hint')}
        decimal
        suffix="%"
        optional
      />
      <NumberInput
        name="maxLines"
        label={t('forms.setting.maxLines')}
        hint={t('forms.setting.between', { min: 1, max: 200 })}
      />
    </>
  );
}
