import type { ActingContext } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/confirmation.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { WarningText } from '../../ui/warning-text.tsx';

/** It was received: the number, and the secret that is shown this once. Choosing another language keeps both on the page. */
export function ReceivedPage({
  context,
  number,
  secret,
}: {
  context: ActingContext;
  number: string;
  secret: string;
}) {
  const { t } = context.language;
  return (
    <>
      <Panel title={t('voice.received.title')} numberLabel={t('voice.number')} number={number} />
      <p class="govuk-body">{t('voice.secret')}</p>
      <p class="govuk-body-l">
        <code dir="ltr" class="m-code">
          {secret}
        </code>
      </p>
      <WarningText>{t('voice.received.keep')}</WarningText>
      <p class="govuk-body">{t('voice.received.next')}</p>
      <FormPage
        action="/voice/case"
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
