import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Notice } from '../queries.ts';

/** What was announced about calls, the latest first. Nothing when nothing was. */
export function NoticeList({ notices, named = false }: { notices: readonly Notice[]; named?: boolean }) {
  const { t, locale } = useLanguage();
  if (notices.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('grants.notice.title')}</Heading>
      {notices.map((notice) => (
        <section>
          <Heading level={3}>{t(`grants.notice.kind.${notice.kind}`)}</Heading>
          <p class="govuk-body">
            {named ? (
              <a class="govuk-link" href={`/calls/${notice.callId}/notices`}>
                {`${notice.callNumber} · ${inLanguage(notice.callTitle, locale)}`}
              </a>
            ) : null}{' '}
            <DateTime at={notice.publishedAt} zone={notice.deadlineZone} />
          </p>
          {notice.deadlineTo ? (
            <p class="govuk-body">
              {t('grants.notice.new_deadline')} <DateTime at={notice.deadlineTo} zone={notice.deadlineZone} />
            </p>
          ) : null}
          <TypedText text={notice.reason} />
        </section>
      ))}
    </>
  );
}
