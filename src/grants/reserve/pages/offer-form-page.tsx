import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { LotPool, RankedInLot } from '../queries.ts';

/** The offer to the next of the reserve list: to which application, how much, and the day of the answer. */
export function OfferFormPage({
  context,
  lot,
  next,
  state,
}: {
  context: ActingContext;
  lot: LotPool | undefined;
  next: RankedInLot | undefined;
  state: FormState;
}) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.reserve.offer.title')}
      caption={lot?.callNumber ?? ''}
      intro={
        lot && next ? (
          <SummaryList
            rows={[
              { key: t('grants.application.number'), value: next.number },
              { key: t('common.organisation'), value: <bdi>{next.organisationName}</bdi> },
              { key: t('common.amount'), value: language.money(money(next.amountMinor, lot.currency)) },
            ]}
          />
        ) : (
          <InsetText>{t('grants.reserve.nobody')}</InsetText>
        )
      }
    >
      {next ? (
        <>
          <input type="hidden" name="application" value={next.applicationId} />
          <DateInput name="answer_by" label={t('grants.offer.answer_by')} />
          <Button>{t('grants.reserve.offer.action')}</Button>
        </>
      ) : null}
    </FormPage>
  );
}
