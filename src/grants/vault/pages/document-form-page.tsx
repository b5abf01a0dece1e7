import { acceptedTypes, type FileRule, kindsText, megabytes } from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { type Option, Select } from '../../../ui/select.tsx';

/** A document to keep; without `types` it is a newer one of the type of another. */
export function DocumentFormPage({
  context,
  state,
  title,
  caption,
  text,
  types,
  taken,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption?: string;
  text: string;
  types?: readonly Option[];
  /** Which files can be used in applications. */
  taken: FileRule;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={<p class="govuk-body">{text}</p>}
      files
    >
      {types ? (
        <Select name="type" label={t('grants.vault.type')} empty={t('people.choose')} options={types} />
      ) : null}
      <FileUpload
        name="file"
        label={t('grants.vault.file')}
        hint={t('grants.vault.file.hint', {
          kinds: kindsText(taken),
          megabytes: megabytes(taken.maxSize),
        })}
        accept={acceptedTypes(taken).join(',')}
      />
      <DateInput
        name="issued_on"
        label={t('grants.vault.issued_on')}
        hint={t('grants.vault.issued_on.hint')}
      />
      <DateInput
        name="valid_until"
        label={t('grants.vault.valid_until')}
        hint={t('grants.vault.valid_until.hint')}
        optional
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
