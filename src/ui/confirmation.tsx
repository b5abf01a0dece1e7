import type { Child, PropsWithChildren } from 'hono/jsx';
import { useLanguage } from './language-context.ts';

/** It is done: what, under which number. */
export function Panel({
  title,
  numberLabel,
  number,
}: {
  title: string;
  numberLabel?: string;
  number?: string;
}) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{title}</h1>
      {number ? (
        <div class="govuk-panel__body">
          {numberLabel}
          <br />
          <strong dir="ltr">{number}</strong>
        </div>
      ) : null}
    </div>
  );
}

/** The end of a journey: the panel, what one should keep, and what happens next. */
export function Confirmation({
  next,
  children,
  ...panel
}: PropsWithChildren<{ title: string; numberLabel?: string; number?: string; next?: readonly Child[] }>) {
  const language = useLanguage();
  return (
    <>
      <Panel {...panel} />
      {children}
      {next?.length ? (
        <>
          <h2 class="govuk-heading-m">{language.t('ui.next.title')}</h2>
          <ol class="govuk-list govuk-list--number">
            {next.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}
