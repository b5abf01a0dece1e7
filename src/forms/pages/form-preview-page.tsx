import { inLanguage, type Language } from '../../platform/language/language.ts';
import { Details } from '../../ui/details.tsx';
import { Heading } from '../../ui/heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import type { FormVersion } from '../queries.ts';
import { FormPrint } from './form-print.tsx';

/** One version of a form as those who fill it in read it, and where it comes from. */
export function FormPreviewPage({ form, language }: { form: FormVersion; language: Language }) {
  const { t, locale } = language;
  const { definition, version, sha256 } = form;
  return (
    <>
      <Heading caption={t('forms.preview.caption', { version })}>
        {inLanguage(definition.title, locale)}
      </Heading>
      <Details summary={t('forms.preview.origin')}>
        <SummaryList
          plain
          rows={[
            { key: t('forms.preview.origin'), value: inLanguage(definition.origin, locale) },
            { key: t('forms.preview.hash'), value: <code>{sha256}</code> },
          ]}
        />
      </Details>
      <FormPrint form={definition} context={{ attachments: {} }} />
    </>
  );
}
