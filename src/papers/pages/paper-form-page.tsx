import type { FormState } from '../../platform/http/route.ts';
import { locales } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import { Button } from '../../ui/button.tsx';
import { FileUpload } from '../../ui/file-upload.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';

/** Laying a file beside a record. */
export function PaperFormPage({
  state,
  action,
  token,
  caption,
  text,
}: {
  state: FormState;
  action: string;
  token: string;
  caption: string;
  /** Who can read the file, where these are not the staff first. */
  text?: string;
}) {
  const { t } = useLanguage();
  const title = t('papers.keep.action');
  return (
    <FormPage {...state} action={action} token={token} title={title} caption={caption} files>
      <InsetText>{text ?? t('papers.keep.text')}</InsetText>
      <TextInput name="title" label={t('papers.title')} hint={t('papers.title_hint')} />
      <FileUpload name="file" label={t('papers.file')} hint={t('papers.file_hint')} />
      <Select
        name="language"
        label={t('papers.language')}
        options={locales.map((value) => ({ value, text: localeName(value) }))}
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
