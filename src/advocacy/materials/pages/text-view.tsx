import type { Child } from 'hono/jsx';
import { localeFacts } from '../../../platform/language/locales.ts';
import { EuEmblem } from '../../../ui/eu-emblem.tsx';
import type { PublishedText } from '../content.ts';
import { BodyView } from './body-view.tsx';

/** A text to read, in its own language whatever the page's: what it says, and what it owes its readers under it. */
export function TextView({
  text,
  notesTitle,
  below,
}: {
  text: PublishedText;
  notesTitle: string;
  /** What a page adds below each paragraph, counted from 1. */
  below?: (paragraph: number) => Child;
}) {
  const { lang, dir } = localeFacts(text.language);
  return (
    <article lang={lang} dir={dir} class="m-typed-article">
      <p class="govuk-body-l">{text.summary}</p>
      <BodyView body={text.body} notesTitle={notesTitle} {...(below ? { below } : {})} />
      <hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
      <EuEmblem statement={text.statement} />
      <p class="govuk-body-s">{text.disclaimer}</p>
      <p class="govuk-body-s">{text.footnote}</p>
    </article>
  );
}
