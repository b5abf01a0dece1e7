import type { Instant } from '../../../platform/dates.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Gap } from '../queries.ts';
import { type GapState, gapStateOf, isWaiting } from '../rules.ts';

const tones: Record<GapState, Tone> = {
  open: 'waiting',
  overdue: 'bad',
  replied: 'good',
  replied_late: 'moving',
  cancelled: 'over',
};

/** The log of what was asked about an application and what was replied, for both sides. Nothing when nothing was asked. */
export function GapList({ gaps, now, replies }: { gaps: readonly Gap[]; now: Instant; replies: boolean }) {
  const language = useLanguage();
  const { t } = language;
  if (gaps.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('grants.gap.list.title')}</Heading>
      {gaps.map((gap) => {
        const state = gapStateOf(gap, now);
        return (
          <section>
            <Heading level={3}>
              {t(`grants.gap.kind.${gap.kind}`)}{' '}
              <Tag tone={tones[state]}>{t(`grants.gap.state.${state}`)}</Tag>
            </Heading>
            <p class="govuk-body">
              {t('grants.gap.asked')} <DateTime at={gap.askedAt} zone={gap.deadlineZone} />.{' '}
              {t('grants.gap.due', { day: language.day(gap.dueOn) })}
            </p>
            <TypedText text={gap.request} />
            {gap.repliedAt ? (
              <>
                <p class="govuk-body">
                  <strong>{t('grants.gap.replied')}</strong>{' '}
                  <DateTime at={gap.repliedAt} zone={gap.deadlineZone} />
                </p>
                <TypedText text={gap.reply ?? ''} />
              </>
            ) : null}
            {gap.files.length > 0 ? (
              <ul class="govuk-list m-files">
                {gap.files.map((file) => (
                  <li>
                    <a class="govuk-link" href={`/gap-files/${file.id}`}>
                      <bdi>{file.name}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
            {isWaiting(state) ? (
              <p class="govuk-body">
                <a class="govuk-link" href={replies ? `/gaps/${gap.id}` : `/staff/gaps/${gap.id}/cancel`}>
                  {t(replies ? 'grants.gap.reply.title' : 'grants.gap.cancel.title')}
                </a>
              </p>
            ) : null}
          </section>
        );
      })}
    </>
  );
}
