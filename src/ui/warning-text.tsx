import type { PropsWithChildren } from 'hono/jsx';
import { useLanguage } from './language-context.ts';

/** What cannot be undone, or what one loses by it. */
export function WarningText({ children }: PropsWithChildren) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{useLanguage().t('ui.warning')}</span> {children}
      </strong>
    </div>
  );
}
