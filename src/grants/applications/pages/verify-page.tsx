import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** Anyone can ask whether a receipt is ours, and whether a file is what it names. The page looks at what is shown, at no record. */
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
  const typed = Boolean(state.typed.receipt || state.typed.sha256);
  return (
    <FormPage
      {...state}
      files
      action={context.url.pathname}
      token={context.token}
      title={t('grants.receipt.verify.title')}
      intro={<p class="govuk-body">{t('grants.receipt.verify.text')}</p>}
    >
      <FileUpload
        name="receipt_file"
        label={t('grants.receipt.verify.receipt')}
        hint={t('grants.receipt.verify.receipt_hint')}
        accept=".json"
        unkept
      />
      <FileUpload
        name="content_file"
        label={t('grants.receipt.verify.file')}
        hint={t('grants.receipt.verify.file_hint')}
        optional
        unkept
      />
      <Details summary={t('grants.receipt.verify.as_text')} open={typed}>
        <TextArea name="receipt" label={t('grants.receipt.verify.receipt_text')} rows={10} optional />
        <TextInput name="sha256" label={t('grants.receipt.verify.sha256')} optional />
      </Details>
      <Button>{t('grants.receipt.verify.action')}</Button>
      <Details summary={t('grants.receipt.verify.key')}>
        <pre class="m-hash">{publicKey}</pre>
      </Details>
    </FormPage>
  );
}
