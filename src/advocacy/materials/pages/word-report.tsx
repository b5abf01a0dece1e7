import { leftOut } from '../../../platform/documents/docx-runs.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { FromWord } from '../from-word.ts';
import type { TextLanguage } from '../schema.ts';
import { BodyView } from './body-view.tsx';

/** What was read of a Word file, before anything is saved: how it will look, and what was left out. */
export function WordReport({
  read: { body, left },
  textLanguage,
  notesTitle,
}: {
  read: FromWord;
  textLanguage: TextLanguage;
  notesTitle: string;
}) {
  const { t } = useLanguage();
  const { lang, dir } = localeFacts(textLanguage);
  return (
    <>
      <InsetText>{t('advocacy.material.word.unsaved')}</InsetText>
      <Heading level={2}>{t('advocacy.material.word.left')}</Heading>
      {left.size === 0 ? (
        <p class="govuk-body">{t('advocacy.material.word.left.none')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {leftOut
            .filter((what) => left.has(what))
            .map((what) => (
              <li>
                {t(`advocacy.material.word.left.${what}`)} ({left.get(what)})
              </li>
            ))}
        </ul>
      )}
      <Details summary={t('advocacy.material.word.preview')}>
        <article lang={lang} dir={dir} class="m-typed-article">
          <BodyView body={body} notesTitle={notesTitle} />
        </article>
      </Details>
    </>
  );
}
