import { headings } from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { BesideLine } from '../../bills/beside-lines.ts';
import { BillUpload } from '../../bills/pages/bill-page.tsx';
import type { Line, Report } from '../queries.ts';
import { lineCurrencies } from '../schema.ts';
import type { Spending } from '../spending.ts';
import { LineTable } from './line-table.tsx';
import { SpendingTable } from './spending-table.tsx';

/** Adding what was spent, one line at a time; what is there already stands below. */
export function LinePage({
  context,
  report,
  lines,
  beside,
  spending,
  state,
}: {
  context: ActingContext;
  report: Report;
  lines: readonly Line[];
  beside: (lineId: string) => BesideLine;
  spending: readonly Spending[];
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <>
      <FormPage
        {...state}
        action={context.url.pathname}
        token={context.token}
        title={t('grants.line.add.title')}
        caption={report.agreementNumber}
        files
        intro={<SafetyRail />}
      >
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
        <BillUpload optional />
        <Button>{t('grants.line.add.action')}</Button>
      </FormPage>
      <LineTable context={context} report={report} lines={lines} beside={beside} />
      <SpendingTable
        language={context.language}
        currency={report.currency}
        spending={spending}
        changed={report.changedBudget}
      />
    </>
  );
}
