import type { Child, PropsWithChildren } from 'hono/jsx';
import type { PlainDate } from '../platform/dates.ts';
import { useLanguage } from './language-context.ts';
import { Day } from './time.tsx';

/**
 * A chart or map with what it needs to be believed: title, source, date, the file of its numbers, and beside the drawing
 * (below it on a phone) the same numbers as a table.
 */
export function Figure({
  title,
  source,
  date,
  table,
  csv,
  take,
  note,
  children,
}: PropsWithChildren<{
  title: string;
  source: string;
  date: PlainDate;
  table: Child;
  csv?: string;
  /** Of a public table: all its files, and how to cite it. */
  take?: Child;
  note?: Child;
}>) {
  const language = useLanguage();
  return (
    <figure class="m-figure">
      <figcaption class="m-figure__title">{title}</figcaption>
      <div class="m-figure__pair">
        <div>{children}</div>
        <div>{table}</div>
      </div>
      {note ? <p class="m-figure__note">{note}</p> : null}
      <p class="m-figure__note">
        {language.t('ui.figure.source', { source })} · <Day date={date} />
        {csv ? (
          <>
            {' · '}
            <a class="govuk-link" href={csv} download="">
              {language.t('ui.figure.csv')}
            </a>
          </>
        ) : null}
      </p>
      {take}
    </figure>
  );
}
