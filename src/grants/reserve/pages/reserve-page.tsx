import { dayIn, type PlainDate } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Call } from '../../calls/queries.ts';
import type { LotPool, RankedInLot } from '../queries.ts';
import { heldMinor, poolOf, statusOf } from '../rules.ts';

/** The envelope of each lot as it is now, who holds which part of it, and who is offered a sub-grant next. */
export function ReservePage({
  context,
  call,
  lots,
  offers,
}: {
  context: Context;
  call: Call;
  lots: readonly LotPool[];
  /** Whether this reader offers: while the list is valid. */
  offers: boolean;
}) {
  const { t, locale } = context.language;
  const today = dayIn(call.deadlineZone, context.now);
  return (
    <>
      <Heading caption={`${call.number} · ${inLanguage(call.title, locale)}`}>
        {t('grants.reserve.title')}
      </Heading>
      {lots.length === 0 ? <InsetText>{t('grants.reserve.undecided')}</InsetText> : null}
      {lots.map((lot) => (
        <LotSection lot={lot} today={today} offers={offers} />
      ))}
    </>
  );
}

function LotSection({ lot, today, offers }: { lot: LotPool; today: PlainDate; offers: boolean }) {
  const language = useLanguage();
  const { t, locale } = language;
  const written = (minor: number) => language.money(money(minor, lot.currency));
  const pool = poolOf(lot.envelopeMinor, lot.ranked, today);
  const isValid = today <= lot.validUntil;
  const next = pool.next as RankedInLot | undefined;
  return (
    <>
      <Heading level={2}>{`${lot.number}. ${inLanguage(lot.title, locale)}`}</Heading>
      <SummaryList
        rows={[
          { key: t('grants.lot.envelope'), value: written(pool.envelopeMinor) },
          { key: t('grants.reserve.held'), value: written(pool.heldMinor) },
          { key: t('grants.reserve.free'), value: written(pool.freeMinor) },
          { key: t('grants.decision.reserve_until'), value: language.day(lot.validUntil) },
        ]}
      />
      <p class="govuk-body">
        {isValid
          ? next
            ? t('grants.reserve.next', { number: next.number, amount: written(next.amountMinor) })
            : t('grants.reserve.nobody')
          : t('grants.reserve.over', { day: language.day(lot.validUntil) })}
      </p>
      {next && isValid && offers ? (
        <ButtonRow>
          <ButtonLink href={`/staff/lots/${lot.lotId}/offer`}>{t('grants.reserve.offer.action')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <Table
        caption={t('grants.reserve.list')}
        rows={lot.ranked}
        empty={t('grants.ranking.empty')}
        columns={[
          { head: t('grants.ranking.position'), numeric: true, cell: ({ position }) => position },
          {
            head: t('grants.application.number'),
            names: true,
            cell: ({ known, number }) => (known ? number : t('grants.reserve.protected')),
            href: ({ known, applicationId }) => (known ? `/staff/applications/${applicationId}` : undefined),
          },
          { head: t('common.organisation'), cell: ({ organisationName }) => <bdi>{organisationName}</bdi> },
          { head: t('common.amount'), numeric: true, cell: ({ amountMinor }) => written(amountMinor) },
          { head: t('grants.reserve.held'), numeric: true, cell: (row) => written(heldMinor(row, today)) },
          {
            head: t('grants.offer.status'),
            cell: (row) => (row.known ? t(statusOf(row, { ...pool, isValid, today })) : ''),
            href: ({ offerId }) => (offerId ? `/offers/${offerId}` : undefined),
          },
        ]}
      />
    </>
  );
}
