import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** Anyone asks whether a certificate is ours and still holds: by its number, or by the file in somebody's wallet. */
export function VerifyPage({ context, state }: { context: ActingContext; state: FormState }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      files
      action={context.url.pathname}
      token={context.token}
      title={t('training.certificate.verify.title')}
      intro={<p class="govuk-body">{t('training.certificate.verify.text')}</p>}
    >
      <TextInput
        name="number"
        label={t('training.certificate.verify.number')}
        hint={t('training.certificate.verify.number_hint')}
        optional
      />
      <FileUpload
        name="badge_file"
        label={t('training.certificate.verify.file')}
        hint={t('training.certificate.verify.file_hint')}
        accept=".json"
        optional
        unkept
      />
      <Details
        summary={t('training.certificate.verify.as_text')}
        open={Boolean(state.typed.badge || state.typed.mail)}
      >
        <TextArea name="badge" label={t('training.certificate.verify.badge')} rows={8} optional />
        <TextInput
          name="mail"
          label={t('training.certificate.verify.mail')}
          hint={t('training.certificate.verify.mail_hint')}
          autocomplete="off"
          optional
        />
      </Details>
      <Button>{t('training.certificate.verify.action')}</Button>
    </FormPage>
  );
}
