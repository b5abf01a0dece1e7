import type { PlainDate } from '../../platform/dates.ts';
import type { ActingContext } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/confirmation.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Day } from '../../ui/time.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import { waysOf } from '../ways.ts';
import { HelpNow, LeavePage, type Safety } from './safety.tsx';

/** It was received: the number, and the secret that is shown this once. Choosing another language keeps both on the page. */
export function ReceivedPage({
  context,
  number,
  secret,
  days,
  handled,
  safety,
}: {
  context: ActingContext;
  number: string;
  secret: string;
  /** Unknown where number and secret open no case. */
  days: { readonly acknowledgeBy: PlainDate; readonly answerBy: PlainDate } | undefined;
  /** Whether an appointed person may read it. */
  handled: boolean;
  safety: Safety;
}) {
  const { t, day } = context.language;
  return (
    <>
      <LeavePage leaveTo={safety.leaveTo} />
      <Panel title={t('voice.received.title')} numberLabel={t('voice.number')} number={number} />
      <p class="govuk-body">{t('voice.secret')}</p>
      <p class="govuk-body-l">
        <code dir="ltr" class="m-code">
          {secret}
        </code>
      </p>
      <WarningText>{t('voice.received.keep')}</WarningText>
      {safety.demonstration ? <WarningText>{t('voice.demonstration')}</WarningText> : null}
      <HelpNow help={safety.help} />
      {handled ? (
        <p class="govuk-body">{t('voice.received.next')}</p>
      ) : (
        <WarningText>{t('voice.case.unhandled')}</WarningText>
      )}
      <p class="govuk-body">{t('voice.received.return')}</p>
      <p class="govuk-body">
        <bdi dir="ltr">{`${context.url.origin}${waysOf(context).own}`}</bdi>
      </p>
      {days && !handled ? (
        <p class="govuk-body">
          {t('voice.check.days_waiting', {
            acknowledge: day(days.acknowledgeBy),
            answer: day(days.answerBy),
          })}
        </p>
      ) : null}
      {days && handled ? (
        <SummaryList
          rows={[
            { key: t('voice.next.read'), value: <Day date={days.acknowledgeBy} /> },
            { key: t('voice.next.answer'), value: <Day date={days.answerBy} /> },
          ]}
        />
      ) : null}
      <FormPage
        action={waysOf(context).own}
        token={context.token}
        typed={{ number, secret }}
        errors={{}}
        conflict={false}
      >
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="secret" value={secret} />
        <Button look="secondary">{t('voice.received.open')}</Button>
      </FormPage>
    </>
  );
}
