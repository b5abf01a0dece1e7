import { localeFacts } from '../../../platform/language/locales.ts';
import type { TextLanguage } from '../../materials/schema.ts';

/** A paragraph in the language of its text. */
export function Quoted({ passage, textLanguage }: { passage: string; textLanguage: TextLanguage }) {
  const { lang, dir } = localeFacts(textLanguage);
  return (
    <blockquote class="govuk-inset-text" lang={lang} dir={dir}>
      {passage}
    </blockquote>
  );
}
