import type { Child } from 'hono/jsx';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import { Details } from '../../ui/details.tsx';
import { Heading } from '../../ui/heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import type { FormDefinition } from '../definition.ts';
import { FormPrint } from './form-print.tsx';

/** A form as those who fill it in read it, and where it comes from; in each of its languages. */
export function FormPreviewPage({
  definition,
  caption,
  sha256,
  language,
  ways,
}: {
  definition: FormDefinition;
  caption: string;
  /** Of a version that was published. */
  sha256?: string;
  language: Language;
  /** What can be done with it. */
  ways?: Child;
}) {
  const { t, locale } = language;
  return (
    <>
      <Heading caption={caption}>{inLanguage(definition.title, locale)}</Heading>
      <p class="govuk-body">
        {t('forms.preview.languages')}{' '}
        {Object.keys(definition.title).map((one) => (
          <>
            <a class="govuk-link" href={`?lang=${one}`} hreflang={one} lang={one}>
              {localeName(one)}
            </a>{' '}
          </>
        ))}
      </p>
      {ways}
      <Details summary={t('forms.preview.origin')}>
        <SummaryList
          plain
          rows={[
            { key: t('forms.preview.origin'), value: inLanguage(definition.origin, locale) },
            ...(sha256 ? [{ key: t('forms.preview.hash'), value: <code>{sha256}</code> }] : []),
          ]}
        />
      </Details>
      <FormPrint form={definition} context={{ attachments: {} }} />
    </>
  );
}
