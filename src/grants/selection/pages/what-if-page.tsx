import type { Context, FormState } from '../../../platform/http/route.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { money, sum } from '../../../platform/money.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Call, Lot } from '../../calls/queries.ts';
import type { RankingRow } from '../queries.ts';
import type { Compared, Trial } from '../what-if.ts';
import { envelopeField, mostField } from '../what-if-form.ts';
import { outcomeTones } from './outcome-tones.ts';

type Row = Compared<RankingRow>;
type Props = {
  context: Context;
  call: Call;
  lots: readonly Lot[];
  rows: readonly Row[];
  /** Absent where what was typed could not be read: there is nothing to compare with. */
  trial: Trial | undefined;
  errors: FormState['errors'];
};

/** A ranking beside what it would be with other amounts or another pass mark. It keeps nothing. */
export function WhatIfPage({ context, call, lots, rows, trial, errors }: Props) {
  const { language, query } = context;
  const { t, locale } = language;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Heading caption={`${call.number} · ${inLanguage(call.title, locale)}`}>
        {t('grants.what_if.title')}
      </Heading>
      <p class="govuk-body">{t('grants.what_if.text')}</p>
      {rows.length === 0 ? (
        <EmptyState
          action={
            <a class="govuk-link" href={`/staff/calls/${call.id}/ranking`}>
              {t('grants.ranking.title')}
            </a>
          }
        >
          {t('grants.what_if.no_ranking')}
        </EmptyState>
      ) : (
        <>
          <FilterForm
            action={`/staff/calls/${call.id}/ranking/what-if`}
            typed={query}
            label={t('grants.what_if.title')}
            submit={t('grants.what_if.action')}
            errors={errors}
          >
            {lots.map((lot) => (
              <>
                <MoneyInput
                  name={envelopeField(lot)}
                  label={t('grants.what_if.envelope', { lot: lot.number })}
                  hint={language.money(money(lot.envelopeMinor, lot.currency))}
                  currency={lot.currency}
                  optional
                />
                <MoneyInput
                  name={mostField(lot)}
                  label={t('grants.what_if.most', { lot: lot.number })}
                  currency={lot.currency}
                  optional
                />
              </>
            ))}
            <NumberInput
              name="pass"
              label={t('grants.what_if.pass')}
              hint={language.number(call.rules.passPoints / 100, { decimals: 2 })}
              decimal
              optional
            />
          </FilterForm>
          {trial
            ? lots.map((lot) => (
                <LotCompared
                  lot={lot}
                  rows={rows.filter(({ now }) => now.lotId === lot.id)}
                  envelopeMinor={trial.lots[lot.id]?.envelopeMinor ?? lot.envelopeMinor}
                />
              ))
            : null}
        </>
      )}
    </>
  );
}

function LotCompared({
  lot,
  rows,
  envelopeMinor,
}: {
  lot: Lot;
  rows: readonly Row[];
  envelopeMinor: number;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const written = (minor: number) => language.money(money(minor, lot.currency));
  const line = (of: (row: Row) => { outcome: string; amountMinor: number }, envelope: number) => {
    const awarded = rows.map(of).filter(({ outcome }) => outcome === 'awarded');
    const spent = sum(
      awarded.map(({ amountMinor }) => money(amountMinor, lot.currency)),
      lot.currency,
    ).minor;
    return {
      count: awarded.length,
      envelope: written(envelope),
      awarded: written(spent),
      left: written(envelope - spent),
    };
  };
  return (
    <>
      <Heading level={2}>{`${lot.number}. ${inLanguage(lot.title, locale)}`}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t(
            'grants.what_if.sum_now',
            line(({ now }) => now, lot.envelopeMinor),
          )}
        </li>
        <li>
          {t(
            'grants.what_if.sum_tried',
            line(({ tried }) => tried, envelopeMinor),
          )}
        </li>
        <li>{t('grants.what_if.differ', { count: rows.filter(({ differs }) => differs).length })}</li>
      </ul>
      <Table
        caption={t('grants.what_if.title')}
        hideCaption
        narrow="lines"
        rows={rows}
        empty={t('grants.ranking.empty')}
        columns={columnsOf(language, lot)}
      />
    </>
  );
}

function columnsOf(language: Language, lot: Lot): Column<Row>[] {
  const { t } = language;
  const outcome = ({ outcome, reservePosition }: Pick<RankingRow, 'outcome' | 'reservePosition'>) => (
    <>
      <Tag tone={outcomeTones[outcome]}>{t(`grants.outcome.short.${outcome}`)}</Tag>
      {reservePosition ? ` ${reservePosition}` : ''}
    </>
  );
  return [
    { head: t('grants.ranking.position'), numeric: true, cell: ({ now }) => now.position },
    {
      head: t('grants.application.title'),
      names: true,
      cell: ({ now }) => (
        <>
          <a class="govuk-link" href={`/staff/applications/${now.applicationId}`}>
            {now.title}
          </a>
          <br />
          <bdi>{now.organisationName}</bdi>
        </>
      ),
    },
    {
      head: t('grants.outcome.score'),
      numeric: true,
      cell: ({ now }) => language.number(now.scorePoints / now.scoreParts / 100, { decimals: 2 }),
    },
    {
      head: t('common.amount'),
      numeric: true,
      cell: ({ now, tried }) =>
        now.amountMinor === tried.amountMinor
          ? language.money(money(now.amountMinor, lot.currency))
          : `${language.money(money(now.amountMinor, lot.currency))} → ${language.money(money(tried.amountMinor, lot.currency))}`,
    },
    { head: t('grants.what_if.now'), cell: ({ now }) => outcome(now) },
    { head: t('grants.what_if.tried'), cell: ({ tried }) => outcome(tried) },
    {
      head: t('grants.what_if.changes'),
      cell: ({ differs }) => (differs ? <strong>{t('common.yes')}</strong> : t('common.no')),
    },
  ];
}
