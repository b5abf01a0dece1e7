import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Document } from '../queries.ts';

/** A new version of a document: its file, and what changed. */
export function RevisionFormPage({
  context: { language, url, token },
  state,
  document,
}: {
  context: ActingContext;
  state: FormState;
  document: Document;
}) {
  const { t } = language;
  const version = state.conflict ? document.version : (state.typed.version ?? document.version);
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('action.document.revise.action')}
      caption={document.title}
      files
    >
      <input type="hidden" name="version" value={String(version)} />
      <InsetText>{t('action.document.revise.text', { number: document.number + 1 })}</InsetText>
      <FileUpload name="file" label={t('papers.file')} hint={t('action.document.file_hint')} />
      <TextArea
        name="note"
        label={t('action.document.note')}
        hint={t('action.document.note_hint')}
        rows={4}
      />
      <SafetyRail />
      <Button>{t('action.document.revise.action')}</Button>
    </FormPage>
  );
}
