import { headings } from '../../../forms/index.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { lineCurrencies } from '../schema.ts';

/** What is said of an expenditure: when it is recorded, and when it is corrected. */
export function LineFields() {
  const { t } = useLanguage();
  return (
    <>
      <Select
        name="heading"
        label={t('grants.line.heading')}
        empty={t('common.choose')}
        options={headings.map((value) => ({ value, text: t(`forms.heading.${value}`) }))}
      />
      <TextInput
        name="description"
        label={t('common.description')}
        hint={t('grants.line.description_hint')}
      />
      <TextInput
        name="document"
        label={t('grants.line.document')}
        hint={t('grants.line.document_hint')}
        width={20}
      />
      <TextInput name="supplier" label={t('grants.line.supplier')} optional />
      <DateInput name="spent_on" label={t('grants.line.spent_on')} />
      <Select
        name="currency"
        label={t('grants.line.currency')}
        options={lineCurrencies().map((value) => ({ value, text: value }))}
      />
      <TextInput name="amount" label={t('common.amount')} width={10} inputmode="decimal" />
    </>
  );
}
