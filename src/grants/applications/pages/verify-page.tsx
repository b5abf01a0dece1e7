import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** Anyone can ask whether a receipt is ours, and whether a content is the one it names. The page looks at what is pasted, at no record. */
export function VerifyPage({
  context,
  state,
  publicKey,
}: {
  context: ActingContext;
  state: FormState;
  publicKey: string;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.receipt.verify.title')}
      intro={<p class="govuk-body">{t('grants.receipt.verify.text')}</p>}
    >
      <TextArea
        name="receipt"
        label={t('grants.receipt.verify.receipt')}
        hint={t('grants.receipt.verify.receipt_hint')}
        rows={10}
      />
      <TextInput
        name="sha256"
        label={t('grants.receipt.verify.sha256')}
        hint={t('grants.receipt.verify.sha256_hint')}
        optional
      />
      <Button>{t('grants.receipt.verify.action')}</Button>
      <Details summary={t('grants.receipt.verify.key')}>
        <pre class="m-hash">{publicKey}</pre>
      </Details>
    </FormPage>
  );
}
