import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import type { Agreement } from '../queries.ts';

/** Recording that both sides signed the generated document; its hash is kept with the record. */
export function SignPage({
  context,
  agreement,
  state,
  words,
}: {
  context: ActingContext;
  agreement: Agreement;
  state: FormState;
  /** The hash of the document as it is now. */
  words: string;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.agreement.sign.title')}
      caption={agreement.number}
      intro={
        <>
          <InsetText>{t('grants.agreement.sign.text')}</InsetText>
          <p class="govuk-body">
            <a class="govuk-link" href={`/agreements/${agreement.id}/agreement.pdf`} download>
              {t('grants.agreement.pdf')}
            </a>
          </p>
        </>
      }
    >
      <SeenField state={state} now={words} />
      <DateInput name="signed_on" label={t('grants.agreement.signed_on')} />
      <Button>{t('grants.agreement.sign.action')}</Button>
    </FormPage>
  );
}
