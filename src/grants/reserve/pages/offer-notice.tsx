import { dayIn } from '../../../platform/dates.ts';
import { money } from '../../../platform/money.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { ReserveStanding } from '../reserve-for.ts';

/** On the applicant's page: the offer from the reserve list with its day, and the way to decline an award. */
export function OfferNotice({ applicationId, reserve }: { applicationId: string; reserve: ReserveStanding }) {
  const language = useLanguage();
  const { t } = language;
  const { offer, mayDecline } = reserve;
  return (
    <>
      {offer ? (
        <InsetText>
          {t(`grants.offer.notice.${offer.hasLapsed ? 'lapsed' : offer.state}`, {
            amount: language.money(money(offer.amountMinor, offer.currency)),
            day: language.day(
              offer.answeredAt ? dayIn(offer.deadlineZone, offer.answeredAt) : offer.answerBy,
            ),
          })}{' '}
          <a class="govuk-link" href={`/offers/${offer.id}`}>
            {t('grants.offer.title')}
          </a>
        </InsetText>
      ) : null}
      {mayDecline ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/applications/${applicationId}/decline`}>
            {t('grants.award.decline.title')}
          </a>
        </p>
      ) : null}
    </>
  );
}
