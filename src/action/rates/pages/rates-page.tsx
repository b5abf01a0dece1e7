import { cardSize } from '../../../platform/http/paging.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FirstRows } from '../../../ui/details.tsx';
import { DoneNotice } from '../../../ui/done-notice.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { ShowAll } from '../../../ui/show-all.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Participant } from '../../queries.ts';
import type { LoadedRates } from '../load-rates.ts';
import type { Correction, LoadedRate } from '../queries.ts';
import type { MissingRate } from '../queries-missing.ts';
import { rateKey } from '../rules.ts';
import { CorrectionTable } from './correction-table.tsx';

/** The exchange rates that are loaded, those that are missing, what was corrected, and the form to load more. */
export function RatesPage({
  context,
  state,
  rates,
  uses,
  knowsAll,
  corrections,
  missing,
  partners,
  done,
}: {
  context: ActingContext;
  state: FormState;
  rates: readonly LoadedRate[];
  /** How much was converted by a rate, by currency and month. */
  uses: ReadonlyMap<string, number>;
  /** Whether no use is kept from this reader. */
  knowsAll: boolean;
  corrections: readonly Correction[];
  missing: readonly MissingRate[];
  partners: readonly Pick<Participant, 'id' | 'name'>[];
  /** What this reader has just loaded. */
  done: LoadedRates | undefined;
}) {
  const { t } = context.language;
  return (
    <>
      {done ? <DoneNotice text={t('action.rates.done', done)} /> : null}
      <FormPage
        {...state}
        title={t('action.rates.title')}
        action="/staff/rates"
        token={context.token}
        files
        intro={
          <>
            <p class="govuk-body">{t('action.rates.intro')}</p>
            <MissingTable missing={missing} partners={partners} />
          </>
        }
      >
        <FileUpload
          name="file"
          label={t('action.rates.file')}
          hint={t('action.rates.file_hint')}
          accept=".csv,.xlsx,.json,.txt"
          unkept
        />
        <TextArea name="lines" label={t('action.rates.lines')} hint={t('action.rates.hint')} rows={4} />
        <Button>{t('action.rates.check.action')}</Button>
      </FormPage>
      <FirstRows
        rows={rates}
        most={cardSize}
        of={t('action.rates.loaded')}
        draw={(some, first) => <RateTable rates={some} uses={uses} knowsAll={knowsAll} first={first} />}
      />
      <CorrectionTable corrections={corrections} />
      {rates.length > cardSize ? <ShowAll /> : null}
    </>
  );
}

/** Months without a rate, by currency, with those who load it. */
function MissingTable({
  missing,
  partners,
}: {
  missing: readonly MissingRate[];
  partners: readonly Pick<Participant, 'id' | 'name'>[];
}) {
  const { t } = useLanguage();
  const currencies = [...new Set(missing.map(({ currency }) => currency))];
  if (currencies.length === 0) return <p class="govuk-body">{t('action.rates.missing.none')}</p>;
  return (
    <Table
      caption={t('action.rates.missing.title')}
      rows={currencies.map((currency) => ({
        currency,
        of: missing.filter((one) => one.currency === currency),
      }))}
      columns={[
        { head: t('action.rates.currency'), names: true, cell: ({ currency }) => currency },
        { head: t('action.rates.missing.months'), cell: ({ of }) => of.map(({ month }) => month).join(', ') },
        {
          head: t('action.rates.missing.by'),
          cell: ({ of }) => (
            <span dir="auto">
              {partners
                .filter(({ id }) => of[0]!.partnerIds.includes(id))
                .map(({ name }) => name)
                .join(', ')}
            </span>
          ),
        },
      ]}
    />
  );
}

/** A rate a line; the latest month first. */
function RateTable({
  rates,
  uses,
  knowsAll,
  first,
}: {
  rates: readonly LoadedRate[];
  uses: ReadonlyMap<string, number>;
  knowsAll: boolean;
  first: boolean;
}) {
  const { t, number } = useLanguage();
  const usesOf = (rate: LoadedRate) => uses.get(rateKey(rate)) ?? 0;
  return (
    <Table
      caption={t('action.rates.loaded')}
      hideCaption={!first}
      rows={rates}
      empty={t('action.rates.none')}
      columns={[
        {
          head: t('action.rates.month'),
          names: true,
          cell: ({ month, currency }) => `${month.slice(0, 7)} ${currency}`,
          href: (rate) => `/staff/rates/edit?rate=${rateKey(rate)}`,
        },
        { head: t('action.rates.for_one_euro'), numeric: true, cell: ({ rate }) => rate },
        { head: t('action.rates.source'), cell: ({ source }) => <span dir="auto">{source}</span> },
        {
          head: t(knowsAll ? 'action.rates.uses' : 'action.rates.uses_seen'),
          cell: (rate) =>
            usesOf(rate) > 0 ? number(usesOf(rate)) : knowsAll ? t('action.rates.unused') : '–',
        },
      ]}
    />
  );
}
