import { localeFacts } from '../../../platform/language/locales.ts';
import { EuEmblem } from '../../../ui/eu-emblem.tsx';
import type { PublishedText } from '../content.ts';
import { BodyView } from './body-view.tsx';

/** A text to read, in its own language whatever the page's: what it says, and what it owes its readers under it. */
export function TextView({ text, notesTitle }: { text: PublishedText; notesTitle: string }) {
  const { lang, dir } = localeFacts(text.language);
  return (
    <article lang={lang} dir={dir} class="m-typed-article">
      <p class="govuk-body-l">{text.summary}</p>
      <BodyView body={text.body} notesTitle={notesTitle} />
      <hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
      <EuEmblem statement={text.statement} />
      <p class="govuk-body-s">{text.disclaimer}</p>
      <p class="govuk-body-s">{text.footnote}</p>
    </article>
  );
}
