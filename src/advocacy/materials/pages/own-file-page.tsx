import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import { Button } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { Select } from '../../../ui/select.tsx';
import type { OwedIn } from '../marks.ts';
import type { Material } from '../queries.ts';
import { textLanguageName } from '../words.ts';

/** Adding what the authors made of a language version, with the marks that it has to bear in each language. */
export function OwnFilePage({
  context,
  state,
  material,
  owedIn,
}: {
  context: ActingContext;
  state: FormState;
  material: Material;
  owedIn: OwedIn;
}) {
  const { t } = context.language;
  const { languages, title } = material;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.material.own_file.action')}
      caption={title}
      files
    >
      <p class="govuk-body">{t('advocacy.material.own_file.text')}</p>
      {languages.map((one) => {
        const { statement, disclaimer } = owedIn(one);
        const { lang, dir } = localeFacts(one);
        return (
          <InsetText>
            <p class="govuk-body">
              <strong>{textLanguageName(one)}</strong>
            </p>
            <p class="govuk-body" lang={lang} dir={dir}>
              {statement}
            </p>
            <p class="govuk-body" lang={lang} dir={dir}>
              {disclaimer}
            </p>
          </InsetText>
        );
      })}
      <Select
        name="language"
        label={t('advocacy.material.text.language')}
        options={languages.map((value) => ({ value, text: textLanguageName(value) }))}
      />
      <FileUpload name="file" label={t('papers.file')} hint={t('advocacy.material.own_file.hint')} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
