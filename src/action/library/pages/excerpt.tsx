import { useLanguage } from '../../../ui/language-context.ts';
import type { FoundDocument } from '../queries.ts';
import { excerptOf } from '../rules.ts';

/** Where the words were found in the text of a document. */
export function Excerpt({
  document: { passage, page, language },
  words,
}: {
  document: Pick<FoundDocument, 'passage' | 'page' | 'language'>;
  words: readonly string[];
}) {
  const { t } = useLanguage();
  if (passage === null) return null;
  return (
    <p class="govuk-body-s">
      {page === null ? null : `${t('action.document.page', { page })} `}
      <span lang={language} dir="auto">
        {excerptOf(passage, words).map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}
      </span>
    </p>
  );
}
