import { useLanguage } from '../../../ui/language-context.ts';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import type { KeptAttachment } from '../../applications/queries.ts';

/** Files of an application that nobody will be given, told to those who sent them. `href`: where one can be replaced. */
export function AnnexNotice({
  annexes,
  href,
}: {
  annexes: readonly KeptAttachment[];
  href?: (annex: KeptAttachment) => string | undefined;
}) {
  const { t } = useLanguage();
  const closed = annexes.filter(({ state }) => state === 'infected' || state === 'refused');
  if (closed.length === 0) return null;
  return (
    <NotificationBanner>
      {closed.map((annex) => (
        <p class="govuk-notification-banner__heading">
          {t(`grants.annex.notice.${annex.state}`)} <bdi>{annex.name}</bdi>.{' '}
          {href?.(annex) ? (
            <a class="govuk-notification-banner__link" href={href(annex)}>
              {t('grants.annex.notice.replace')}
            </a>
          ) : (
            t('grants.annex.notice.ask')
          )}
        </p>
      ))}
    </NotificationBanner>
  );
}
