import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { WordStyles } from './word-styles.tsx';

/** Choosing the Word file of a text: it is read, shown and not kept. */
export function WordPage({
  context,
  state,
  caption,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.material.word.action')}
      caption={caption}
      files
    >
      <p class="govuk-body">{t('advocacy.material.word.text')}</p>
      <WordStyles />
      <FileUpload
        name="file"
        label={t('advocacy.material.word.file')}
        hint={t('advocacy.material.word.file_hint')}
        accept=".docx"
        unkept
      />
      <SafetyRail />
      <Button>{t('advocacy.material.word.read')}</Button>
    </FormPage>
  );
}
