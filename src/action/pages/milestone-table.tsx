import { inLanguage } from '../../platform/language/language.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { Day } from '../../ui/time.tsx';
import type { Activity, Milestone } from '../definition/workplan.ts';
import type { MilestoneState } from '../rules.ts';
import type { MilestoneView } from '../view.ts';
import type { ActivityFact } from './activity-facts.tsx';
import { Text } from './words.tsx';

const tones: Record<MilestoneState, Tone> = {
  reached: 'good',
  under_way: 'moving',
  not_begun: 'plain',
  late: 'bad',
  past: 'over',
  planned: 'open',
  not_known: 'plain',
};

/** The milestones of a cluster under their activities, and below why some have no date. Nothing without an activity. */
export function MilestoneTable({
  caption,
  activities,
  milestones,
  facts,
}: {
  caption: string;
  activities: readonly Activity[];
  milestones: readonly MilestoneView[];
  facts: readonly ActivityFact[];
}) {
  const { t, locale } = useLanguage();
  if (activities.length === 0) return null;
  const rows = activities.flatMap((activity): { activity: Activity; view: MilestoneView | undefined }[] => {
    const own = milestones.filter((one) => one.activity === activity);
    return own.length > 0 ? own.map((view) => ({ activity, view })) : [{ activity, view: undefined }];
  });
  const reasons = new Set(
    rows.flatMap(({ view }) =>
      view?.milestone.on.reason ? inLanguage(view.milestone.on.reason, locale) : [],
    ),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    { head: t('action.work_plan.activity'), cell: ({ activity }) => <Text text={activity.title} /> },
    {
      head: t('action.work_plan.milestone'),
      cell: ({ view }) =>
        view ? (
          <Text text={view.milestone.title} />
        ) : (
          <span class="m-quiet">{t('action.work_plan.no_milestones')}</span>
        ),
    },
    {
      head: t('action.work_plan.when'),
      cell: ({ view }) => (view ? <When milestone={view.milestone} /> : null),
    },
    {
      head: t('action.work_plan.how_far'),
      cell: ({ view }) =>
        view ? <Tag tone={tones[view.state]}>{t(`action.milestone.${view.state}`)}</Tag> : null,
    },
    ...facts.map(({ head, Value }) => ({
      head: t(head),
      cell: ({ activity }: { activity: Activity }) => <Value activity={activity} />,
    })),
  ];
  return (
    <>
      <Table caption={caption} hideCaption rows={rows} columns={columns} />
      {[...reasons].map((reason) => (
        <p class="govuk-body-s m-quiet">{t('action.work_plan.no_date', { reason })}</p>
      ))}
    </>
  );
}

/** The day or days of a milestone, as a source gives them. */
export function When({ milestone: { on, until } }: { milestone: Milestone }) {
  const { t } = useLanguage();
  if (on.value === null) return <span class="m-quiet">{t('action.not_known')}</span>;
  return (
    <>
      <Day date={on.value} />
      {until ? (
        <>
          {' – '}
          <Day date={until} />
        </>
      ) : null}
    </>
  );
}
