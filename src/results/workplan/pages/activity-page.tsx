import { type ActionDefinition, type Activity, activityFacts, Text } from '../../../action/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { MeasuredRecord } from '../../measure.ts';
import { RecordsTable } from '../../pages/records-table.tsx';
import type { RecordPath } from '../../record-paths.ts';
import { headingText, type MilestoneView } from '../milestones.ts';
import type { SetPlan } from '../queries.ts';
import { StandingOf, When } from './standing.tsx';

export type ActivityPageProps = {
  readonly definition: ActionDefinition;
  readonly activity: Activity;
  readonly milestones: readonly {
    readonly view: MilestoneView;
    /** Undefined where the public must not see single records. */
    readonly records: readonly MeasuredRecord[] | undefined;
    readonly history: readonly SetPlan[];
  }[];
  readonly pathOf: RecordPath;
  /** Where an indicator has its page for this reader. */
  indicatorPath(code: string): string;
  readonly mayPlan: boolean;
};

/** One activity: who, where, and each of its milestones with its plan, how far it is, and the records that say so. */
export function ActivityPage(props: ActivityPageProps) {
  const { t, locale } = useLanguage();
  const { definition, activity, milestones } = props;
  const { common, differing } = activityFacts(definition);
  const cluster = definition.action.clusters.find(({ key }) => key === activity.cluster);
  return (
    <>
      <Heading caption={cluster && inLanguage(cluster.title, locale)}>
        <Text text={activity.title} />
      </Heading>
      <SummaryList
        rows={[...common, ...differing].map(({ head, Value }) => ({
          key: t(head),
          value: <Value activity={activity} />,
        }))}
      />
      {milestones.length === 0 ? <p class="govuk-body">{t('action.work_plan.no_milestones')}</p> : null}
      {milestones.map((one) => (
        <MilestoneSection {...props} {...one} />
      ))}
    </>
  );
}

function MilestoneSection({
  definition,
  view,
  records,
  history,
  pathOf,
  indicatorPath,
  mayPlan,
}: ActivityPageProps & ActivityPageProps['milestones'][number]) {
  const { t, locale } = useLanguage();
  const { milestone, activity, indicator, plan, partnerName } = view;
  const heading = headingText(view, definition, locale);
  return (
    <section aria-labelledby={milestone.key}>
      <Heading level={2} id={milestone.key}>
        <Text text={milestone.title} />
      </Heading>
      <SummaryList
        rows={[
          { key: t('action.work_plan.how_far'), value: <StandingOf view={view} /> },
          { key: t('action.work_plan.when'), value: <When plan={plan} source={view.source} /> },
          {
            key: t('action.work_plan.responsible'),
            value: partnerName ?? <span class="m-quiet">{t('action.not_known')}</span>,
          },
          ...(heading !== undefined || mayPlan
            ? [
                {
                  key: t('action.budget.heading'),
                  value: heading ?? <span class="m-quiet">{t('action.not_known')}</span>,
                },
              ]
            : []),
          ...(indicator
            ? [
                {
                  key: t('results.indicator'),
                  value: (
                    <a class="govuk-link" href={indicatorPath(indicator.code)}>
                      {inLanguage(indicator.name, locale)}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {indicator ? (
        records ? (
          <RecordsTable records={records} pathOf={pathOf} />
        ) : (
          <p class="govuk-body">{t(`results.public.not_listed.${indicator.measurement.of}`)}</p>
        )
      ) : null}
      {history.length > 0 ? (
        <Table
          caption={t('results.milestone.history')}
          rows={history}
          columns={[
            { head: t('action.work_plan.when'), cell: (one) => <When plan={one} /> },
            { head: t('action.work_plan.responsible'), cell: (one) => one.partnerName ?? '–' },
            {
              head: t('action.budget.heading'),
              cell: (one) => headingText(one, definition, locale) ?? '–',
            },
            { head: t('results.target.reason'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
            { head: t('results.target.set_by'), cell: ({ setBy }) => <span dir="auto">{setBy}</span> },
            {
              head: t('results.target.set_at'),
              cell: ({ setAt }) => <DateTime at={setAt} zone={zone} />,
            },
          ]}
        />
      ) : null}
      {mayPlan ? (
        <ButtonRow>
          <ButtonLink look="secondary" href={`/staff/work-plan/${activity.key}/${milestone.key}/plan`}>
            {t('results.milestone.plan')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </section>
  );
}
