import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { ActionFile } from '../../definition/schema.ts';

/** Recording one thing spent, with its document. */
export function RecordExpenditurePage({
  context,
  state,
  action,
  currencies,
}: {
  context: ActingContext;
  state: FormState;
  action: ActionFile;
  currencies: readonly string[];
}) {
  const { language, token } = context;
  const { t, locale } = language;
  return (
    <FormPage
      {...state}
      title={t('action.expenditure.record.title')}
      action="/staff/budget/expenditure/new"
      token={token}
      intro={<SafetyRail />}
    >
      <Select
        name="heading"
        label={t('action.budget.heading')}
        empty={t('action.expenditure.choose')}
        options={action.budgetHeadings.map(({ key, number, name }) => ({
          value: key,
          text: `${number}. ${inLanguage(name, locale)}`,
        }))}
      />
      <DateInput name="spent_on" label={t('action.expenditure.spent_on')} />
      <TextInput name="description" label={t('common.description')} />
      <TextInput
        name="document_reference"
        label={t('action.expenditure.document')}
        hint={t('action.expenditure.document_hint')}
      />
      <Select
        name="currency"
        label={t('action.expenditure.currency')}
        hint={t('action.expenditure.currency_hint')}
        options={currencies.map((currency) => ({ value: currency, text: currency }))}
      />
      <TextInput name="amount" label={t('common.amount')} width={10} inputmode="decimal" />
      <Tick
        name="correction"
        label={t('action.expenditure.correction')}
        hint={t('action.expenditure.correction_hint')}
      />
      <Button>{t('action.expenditure.record.action')}</Button>
    </FormPage>
  );
}
