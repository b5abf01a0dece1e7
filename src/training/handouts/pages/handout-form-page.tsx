import type { FormState } from '../../../platform/http/route.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { audiences } from '../schema.ts';

/** A file that is handed out, as a form. */
export function HandoutFormPage({
  state,
  action,
  token,
  title,
  caption,
}: {
  state: FormState;
  action: string;
  token: string;
  title: string;
  caption: string;
}) {
  const { t } = useLanguage();
  return (
    <FormPage {...state} action={action} token={token} title={title} caption={caption} files>
      <TextInput name="title" label={t('training.handout.title')} />
      <FileUpload name="file" label={t('training.handout.file')} hint={t('training.handout.file_hint')} />
      <Select
        name="language"
        label={t('training.handout.language')}
        options={locales.map((value) => ({ value, text: localeName(value) }))}
      />
      <Radios
        name="audience"
        label={t('training.handout.audience')}
        choices={audiences.map((one) => ({
          value: one,
          text: t(`training.handout.audience.${one}`),
          hint: t(`training.handout.audience.${one}.hint`),
        }))}
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
