import { type Activity, type ActivityFact, Text } from '../../../action/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Folded } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import type { MilestoneView } from '../milestones.ts';
import { StandingOf, When } from './standing.tsx';

/** The milestones of a cluster under their activities, and below why some have no date. Nothing without an activity. */
export function MilestoneTable({
  caption,
  base,
  activities,
  milestones,
  facts,
}: {
  caption: string;
  /** The address of the work plan, under which each activity has its page. */
  base: string;
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
      view && !view.plan && view.milestone.on.reason ? inLanguage(view.milestone.on.reason, locale) : [],
    ),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    {
      head: t('action.work_plan.activity'),
      cell: ({ activity }) => (
        <a class="govuk-link" href={`${base}/${activity.key}`}>
          <Text text={activity.title} />
        </a>
      ),
    },
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
      cell: ({ view }) => (view ? <When plan={view.plan} source={view.source} /> : null),
    },
    {
      head: t('action.work_plan.how_far'),
      cell: ({ view }) => (view ? <StandingOf view={view} /> : null),
    },
    ...facts.map(({ head, Value }) => ({
      head: t(head),
      cell: ({ activity }: { activity: Activity }) => <Value activity={activity} />,
    })),
  ];
  return (
    <>
      <Folded summary={t('action.work_plan.activities')} of={caption} rows={rows.length} most={1}>
        <Table caption={caption} hideCaption rows={rows} columns={columns} />
      </Folded>
      {[...reasons].map((reason) => (
        <p class="govuk-body-s m-quiet">{t('action.work_plan.no_date', { reason })}</p>
      ))}
    </>
  );
}
