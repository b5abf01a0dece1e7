import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { shownText } from '../../figure-text.ts';
import type { MilestoneView } from '../milestones.ts';
import type { MilestoneState } from '../rules.ts';

const tones: Record<MilestoneState, Tone> = {
  reached: 'good',
  under_way: 'moving',
  not_begun: 'plain',
  late: 'bad',
  past: 'over',
  planned: 'open',
  not_known: 'plain',
};

/** The state of a milestone, and below it in words how many there are and whether that is ahead of the plan or behind it. */
export function StandingOf({ view }: { view: MilestoneView }) {
  const language = useLanguage();
  const { t } = language;
  const { state, pace, number, now, reachedOn, expected, indicator, source } = view;
  // What a source dates is told by the source, and what is reached with the first record by its day.
  const counted = !(source && state === 'past') && !(view.milestone.first && state === 'reached');
  const count =
    counted && now && indicator
      ? number === null || view.milestone.first || !('shown' in now)
        ? shownText(language, indicator, now, '')
        : t('results.milestone.of', { value: now.shown, number })
      : undefined;
  return (
    <>
      <Tag tone={tones[state]}>{t(`action.milestone.${state}`)}</Tag>
      {count ? <> {count}</> : null}
      {reachedOn ? (
        <>
          {'. '}
          {t('results.milestone.reached_on')} <Day date={reachedOn} />
        </>
      ) : null}
      {pace ? (
        <div class="govuk-body-s m-quiet">
          {t(
            state !== 'reached' && expected !== null && expected > 0
              ? `results.milestone.pace.${pace}.expected`
              : `results.milestone.pace.${pace}`,
            { expected: expected ?? 0 },
          )}
        </div>
      ) : null}
    </>
  );
}

/** The days of a milestone: as they were set, or as a source gives them. */
export function When({ plan, source }: { plan: MilestoneView['plan']; source?: string | null }) {
  const { t } = useLanguage();
  if (!plan) return <span class="m-quiet">{t('action.not_known')}</span>;
  return (
    <>
      <Day date={plan.startsOn} />
      {plan.endsOn === plan.startsOn ? null : (
        <>
          {' – '}
          <Day date={plan.endsOn} />
        </>
      )}
      {source ? <div class="govuk-body-s m-quiet">{t('results.milestone.dated_by', { source })}</div> : null}
    </>
  );
}
