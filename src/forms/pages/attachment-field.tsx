import { inLanguage } from '../../platform/language/language.ts';
import { Button } from '../../ui/button.tsx';
import { FileUpload } from '../../ui/file-upload.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Select } from '../../ui/select.tsx';
import { limitsText } from '../answer-text.ts';
import type { Attachment, FormContext } from '../problems.ts';
import type { QuestionOf } from '../questions.ts';
import { fieldName } from '../read-typed.ts';
import { acceptedTypes, offerField, offersFor } from '../uploads.ts';
import { FileSaid } from './file-said.tsx';

/** A document asked for: what may be sent, what is there already, and how to take it away. */
export function AttachmentField({
  question,
  context,
  fileHref,
}: {
  question: QuestionOf<'attachment'>;
  context: FormContext;
  fileHref(file: Attachment): string;
}) {
  const language = useLanguage();
  const files = context.attachments[question.key] ?? [];
  const offers = offersFor(question, context);
  const { expired = [] } = context;
  return (
    <>
      <FileUpload
        name={fieldName(question.key)}
        label={inLanguage(question.label, language.locale)}
        hint={[
          question.hint && inLanguage(question.hint, language.locale),
          limitsText(language, question, context),
        ]
          .filter(Boolean)
          .join(' ')}
        optional={!question.required}
        accept={acceptedTypes(question).join(',')}
        multiple={question.maxFiles > 1}
        stored={files.map((file) => ({
          name: file.name,
          href: fileHref(file),
          note: <FileSaid file={file} />,
        }))}
      />
      {offers.length > 0 ? (
        <Select
          name={offerField(question.key)}
          label={language.t('forms.file.offer')}
          hint={language.t('forms.file.offer.hint')}
          empty={language.t('forms.file.offer.none')}
          options={offers}
          optional
          whole
        />
      ) : null}
      {expired.length > 0 && files.length < question.maxFiles ? (
        <p class="govuk-hint">{language.t('forms.file.offer.expired', { names: expired.join('; ') })}</p>
      ) : null}
      {files.map(({ id, name }) => (
        <Button look="secondary" name="_remove_file" value={id}>
          {language.t('forms.file.remove', { name })}
        </Button>
      ))}
    </>
  );
}
