import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Offer } from '../queries.ts';

/** The offer of a sub-grant from the reserve list: how much, until when, and what comes next. */
export function OfferPage({
  context,
  offer,
  standing,
  history,
}: {
  context: Context;
  offer: Offer;
  standing: Standing;
  history: readonly HistoryEntry[];
}) {
  const { language, token } = context;
  const { t } = language;
  const state = offer.hasLapsed ? 'lapsed' : offer.state;
  return (
    <>
      <Heading caption={`${offer.applicationNumber} · ${offer.applicationTitle}`}>
        {t('grants.offer.title')}
      </Heading>
      <InsetText>
        {t(`grants.offer.next.${state}`, { day: language.day(offer.answerBy), name: offer.contactName })}
      </InsetText>
      <SummaryList
        rows={[
          { key: t('common.amount'), value: language.money(money(offer.amountMinor, offer.currency)) },
          { key: t('common.organisation'), value: <bdi>{offer.organisationName}</bdi> },
          { key: t('grants.offer.by'), value: <bdi>{offer.partnerName}</bdi> },
          { key: t('grants.offer.status'), value: t(`grants.offer.state.${state}`) },
          {
            key: t('grants.offer.offered_at'),
            value: <DateTime at={offer.offeredAt} zone={offer.deadlineZone} />,
          },
          { key: t('grants.offer.answer_by'), value: language.day(offer.answerBy) },
        ]}
      />
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={offer.deadlineZone} />
    </>
  );
}
