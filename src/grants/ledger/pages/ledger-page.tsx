import type { Context } from '../../../platform/http/route.ts';
import { digitsOf } from '../../../platform/money.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import type { Ledger, ShownRow } from '../ledger-view.ts';
import { type Dimension, dimensions, hasEnvelope } from '../rules.ts';

/** The ledger of sub-grants by one dimension; links lead to the others. */
export function LedgerPage({
  context,
  by,
  own,
  ledgers,
}: {
  context: Context;
  by: Dimension;
  /** Whether it holds the sub-grants of the reader's own partner alone. */
  own: boolean;
  ledgers: readonly Ledger[];
}) {
  const { t } = context.language;
  return (
    <>
      <Heading>{t('grants.ledger.title')}</Heading>
      <InsetText>
        {t('grants.ledger.text')} {t(own ? 'grants.ledger.of_own' : 'grants.ledger.of_all')}
      </InsetText>
      <p class="govuk-body">
        {dimensions.map((one) =>
          one === by ? (
            <strong>{t(`grants.ledger.by.${one}`)} </strong>
          ) : (
            <>
              <a class="govuk-link" href={`/staff/ledger?by=${one}`}>
                {t(`grants.ledger.by.${one}`)}
              </a>{' '}
            </>
          ),
        )}
      </p>
      {ledgers.length === 0 ? <p class="govuk-body">{t('grants.ledger.empty')}</p> : null}
      {ledgers.map((ledger) => (
        <LedgerTable ledger={ledger} />
      ))}
      <ButtonRow>
        <ButtonLink look="secondary" href="/staff/ledger.xlsx" download>
          {t('grants.ledger.xlsx')}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

/** What a row of the ledger is about. */
const headOf = {
  lot: 'grants.lot.title',
  call: 'grants.call.title',
  partner: 'grants.offer.by',
  jurisdiction: 'common.jurisdiction',
  organisation: 'common.organisation',
  year: 'grants.ledger.year',
} as const;

function LedgerTable({ ledger }: { ledger: Ledger }) {
  const language = useLanguage();
  const { t } = language;
  // The caption names the currency.
  const decimals = digitsOf(ledger.currency);
  const written = (minor: number | undefined) =>
    minor === undefined ? '' : language.number(minor / 10 ** decimals, { decimals });
  const figure = (head: string, of: (row: ShownRow) => number | undefined): Column<ShownRow> => ({
    head,
    numeric: true,
    cell: (row) => written(of(row)),
  });
  const columns: Column<ShownRow>[] = [
    { head: t(headOf[ledger.by]), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    ...(hasEnvelope(ledger.by) ? [figure(t('grants.lot.envelope'), (row) => row.envelopeMinor)] : []),
    figure(t('grants.ledger.committed'), (row) => row.committed),
    figure(t('grants.ledger.contracted'), (row) => row.contracted),
    figure(t('grants.ledger.paid'), (row) => row.paid),
    figure(t('grants.ledger.accepted'), (row) => row.accepted),
    figure(t('grants.ledger.recovered'), (row) => row.recovered),
    figure(t('grants.ledger.unaccounted'), (row) => row.unaccounted),
    ...(hasEnvelope(ledger.by) ? [figure(t('grants.reserve.free'), (row) => row.freeMinor)] : []),
  ];
  return (
    <Table
      caption={`${t(`grants.ledger.by.${ledger.by}`)} (${ledger.currency})`}
      narrow="scroll"
      rows={ledger.rows}
      empty={t('grants.ledger.empty')}
      columns={columns}
      foot={columns.map(({ cell }) => cell(ledger.total))}
    />
  );
}
