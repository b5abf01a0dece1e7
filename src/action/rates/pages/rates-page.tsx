import { pageSize } from '../../../platform/http/paging.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FirstRows } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { ShowAll } from '../../../ui/show-all.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { LoadedRate } from '../queries.ts';

/** The exchange rates that are loaded, and the form to add more. */
export function RatesPage({
  context,
  state,
  rates,
}: {
  context: ActingContext;
  state: FormState;
  rates: readonly LoadedRate[];
}) {
  const { t } = context.language;
  return (
    <>
      <FormPage
        {...state}
        title={t('action.rates.title')}
        action="/staff/rates"
        token={context.token}
        intro={<p class="govuk-body">{t('action.rates.intro')}</p>}
      >
        <TextArea name="lines" label={t('action.rates.lines')} hint={t('action.rates.hint')} rows={8} />
        <TextInput name="source" label={t('action.rates.source')} hint={t('action.rates.source_hint')} />
        <Button>{t('action.rates.action')}</Button>
      </FormPage>
      <FirstRows
        rows={rates}
        most={pageSize}
        of={t('action.rates.loaded')}
        draw={(some, first) => <RateTable rates={some} first={first} />}
      />
      {rates.length > pageSize ? <ShowAll /> : null}
    </>
  );
}

/** A rate a line; the latest month first. */
function RateTable({ rates, first }: { rates: readonly LoadedRate[]; first: boolean }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('action.rates.loaded')}
      hideCaption={!first}
      narrow="lines"
      rows={rates}
      empty={t('action.rates.none')}
      columns={[
        {
          head: t('action.rates.month'),
          names: true,
          cell: ({ month, currency }) => `${month.slice(0, 7)} ${currency}`,
        },
        { head: t('action.rates.for_one_euro'), numeric: true, cell: ({ rate }) => rate },
        { head: t('action.rates.source'), cell: ({ source }) => source },
      ]}
    />
  );
}
