import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Income } from '../queries.ts';

/** One entry of other funding with its files, and the entry that reverses it or that it reverses. */
export function IncomeEntryPage({
  income,
  documents,
  token,
  may,
}: {
  income: Income;
  documents: PapersBeside;
  token: string;
  may: { readonly counter: boolean; readonly attach: boolean };
}) {
  const { t } = useLanguage();
  const path = `/staff/budget/income/${income.id}`;
  const other = income.correctsId ?? income.correctedById;
  return (
    <>
      <Heading caption={t(`action.income.kind.${income.kind}`)}>
        <bdi>{income.source}</bdi>
      </Heading>
      {other ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/staff/budget/income/${other}`}>
            {t(`action.expenditure.counter.${income.correctsId ? 'of' : 'taken_back'}`)}
          </a>
        </p>
      ) : null}
      <Facts {...income} />
      {may.counter && !other ? (
        <ButtonRow>
          <ButtonLink look="secondary" href={`${path}/counter`}>
            {t('action.income.counter')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <PaperTable
        beside={documents}
        token={token}
        {...(may.attach ? { adding: `${path}/documents/new` } : {})}
      />
    </>
  );
}

function Facts(income: Income) {
  const language = useLanguage();
  const { t } = language;
  const { currency, originalCurrency, note, confirmedBecause } = income;
  const original = language.money(money(income.originalMinor, originalCurrency));
  const typed = (key: string, text: string | null) =>
    text ? [{ key: t(key), value: <TypedText text={text} /> }] : [];
  return (
    <SummaryList
      rows={[
        { key: t('action.income.received_on'), value: <Day date={income.receivedOn} /> },
        { key: t('action.budget.partner'), value: <bdi>{income.partner}</bdi> },
        {
          key: t('common.amount'),
          value:
            originalCurrency === currency
              ? original
              : `${original} = ${language.money(money(income.amountMinor, currency))}`,
        },
        ...typed('action.income.note', note),
        ...typed('action.expenditure.questions.reason', confirmedBecause),
        {
          key: t('action.expenditure.recorded'),
          value: (
            <>
              <DateTime at={income.createdAt} zone={zone} /> <bdi>{income.recordedBy}</bdi>
            </>
          ),
        },
      ]}
    />
  );
}
