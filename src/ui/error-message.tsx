import type { PropsWithChildren } from 'hono/jsx';
import { useLanguage } from './language-context.ts';

/** What is wrong with one field, beside it. */
export function ErrorMessage({ id, children }: PropsWithChildren<{ id: string }>) {
  const language = useLanguage();
  return (
    <p id={id} class="govuk-error-message">
      <span class="govuk-visually-hidden">{language.t('ui.error')}</span> {children}
    </p>
  );
}
