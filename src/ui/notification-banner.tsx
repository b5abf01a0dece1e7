import type { PropsWithChildren } from 'hono/jsx';
import { useLanguage } from './language-context.ts';

/** What has just been done (`success`), or what one should know before going on. */
export function NotificationBanner({
  success,
  title,
  children,
}: PropsWithChildren<{ success?: boolean; title?: string }>) {
  const language = useLanguage();
  return (
    <section
      class={`govuk-notification-banner${success ? ' govuk-notification-banner--success' : ''}`}
      role={success ? 'alert' : undefined}
      aria-labelledby="notification-title"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="notification-title">
          {title ?? language.t(success ? 'ui.notification.done' : 'ui.notification.important')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </section>
  );
}
