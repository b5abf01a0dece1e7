import { hashOfContent } from '../../../platform/canonical.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Agreement } from '../../agreements/queries.ts';
import { balanceRows } from '../balance-rows.ts';
import type { Balance } from '../rules.ts';

/** One side's confirmation of the balance. The other side, which closes, says why money is paid back and by when, where it is. */
export function ClosePage({
  context,
  agreement,
  balance,
  state,
  texts,
  asks,
}: {
  context: ActingContext;
  agreement: Agreement;
  balance: Balance;
  state: FormState;
  texts: string;
  /** Whether it asks how money is recovered. */
  asks: boolean;
}) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(`${texts}.title`)}
      caption={`${agreement.number} · ${agreement.organisationName}`}
      intro={
        <>
          <p class="govuk-body">{t(`${texts}.text`)}</p>
          <SummaryList rows={balanceRows(language, agreement, balance)} />
        </>
      }
    >
      <SeenField state={state} now={hashOfContent(balance)} />
      {asks && balance.recoverableMinor > 0 ? (
        <>
          <SafetyRail />
          <TextArea
            name="reason"
            label={t('grants.closing.recovery_reason')}
            hint={t('grants.closing.recovery_reason_hint')}
            rows={4}
          />
          <DateInput
            name="due_on"
            label={t('grants.closing.due_on')}
            hint={t('grants.closing.due_on_hint')}
          />
        </>
      ) : null}
      <Button>{t(`${texts}.action`)}</Button>
    </FormPage>
  );
}
