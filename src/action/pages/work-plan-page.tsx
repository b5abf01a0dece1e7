import type { PlainDate } from '../../platform/dates.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { Day } from '../../ui/time.tsx';
import type { ActionDefinition } from '../definition/load-action.ts';
import type { Activity } from '../definition/workplan.ts';
import type { MilestoneState, Standing } from '../rules.ts';
import { lateAndNext, type MilestoneView, milestonesOf } from '../view.ts';
import { Known, Text } from './words.tsx';

const tones: Record<MilestoneState, Tone> = {
  reached: 'good',
  under_way: 'moving',
  not_begun: 'plain',
  late: 'bad',
  past: 'over',
  planned: 'open',
  not_known: 'plain',
};

/** Clusters, activities and milestones: who, where, when, and how far. What is late and what comes next stand first. */
export function WorkPlanPage({
  definition,
  standing,
  today,
}: {
  definition: ActionDefinition;
  standing: Standing;
  today: PlainDate;
}) {
  const { t, locale } = useLanguage();
  const { action, workplan } = definition;
  const milestones = milestonesOf(definition, standing, today);
  const { late, next } = lateAndNext(milestones);
  return (
    <>
      <Heading caption={action.shortName}>{t('action.work_plan.title')}</Heading>
      <p class="govuk-body-l">{t('action.work_plan.intro')}</p>
      <Short title={t('action.work_plan.late')} none={t('action.work_plan.nothing_late')} milestones={late} />
      <Short title={t('action.work_plan.next')} none={t('action.work_plan.nothing_next')} milestones={next} />
      {action.clusters.map((cluster, index) => (
        <section aria-labelledby={cluster.key}>
          <Heading level={2} id={cluster.key}>
            {t('action.cluster.name', { number: index + 1, title: inLanguage(cluster.title, locale) })}
          </Heading>
          {workplan.undescribed
            .filter((one) => one.cluster === cluster.key)
            .map(({ reason }) => (
              <p class="govuk-body">
                <Text text={reason} />
              </p>
            ))}
          {workplan.activities
            .filter((activity) => activity.cluster === cluster.key)
            .map((activity) => (
              <ActivityPart
                definition={definition}
                activity={activity}
                milestones={milestones.filter((one) => one.activity === activity)}
              />
            ))}
        </section>
      ))}
    </>
  );
}

function Short({
  title,
  none,
  milestones,
}: {
  title: string;
  none: string;
  milestones: readonly MilestoneView[];
}) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {milestones.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {milestones.map(({ milestone }) => (
            <li>
              <Text text={milestone.title} />, <When view={milestone} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ActivityPart({
  definition: { action },
  activity,
  milestones,
}: {
  definition: ActionDefinition;
  activity: Activity;
  milestones: readonly MilestoneView[];
}) {
  const { t, locale, list } = useLanguage();
  const nameOf = (key: string) => action.organisations.find((one) => one.key === key)?.name ?? key;
  const heading = action.budgetHeadings.find(({ key }) => key === activity.budgetHeading.value);
  const { partners, budgetHeading, jurisdictions } = activity;
  return (
    <>
      <Heading level={3}>{inLanguage(activity.title, locale)}</Heading>
      <SummaryList
        rows={[
          {
            key: t('action.work_plan.responsible'),
            value: partners.value ? list(partners.value.map(nameOf)) : <Known known={partners} />,
          },
          {
            key: t('action.jurisdictions'),
            value: list(jurisdictions.map((code) => jurisdictionName(code, locale))),
          },
          {
            key: t('action.budget.heading'),
            value: heading ? inLanguage(heading.name, locale) : <Known known={budgetHeading} />,
          },
        ]}
      />
      {milestones.length === 0 ? (
        <p class="govuk-body">{t('action.work_plan.no_milestones')}</p>
      ) : (
        <Table
          caption={t('action.work_plan.milestones')}
          rows={milestones}
          columns={[
            {
              head: t('action.work_plan.milestone'),
              cell: ({ milestone }) => <Text text={milestone.title} />,
            },
            { head: t('action.work_plan.when'), cell: ({ milestone }) => <When view={milestone} /> },
            {
              head: t('action.work_plan.how_far'),
              cell: ({ state }) => <Tag tone={tones[state]}>{t(`action.milestone.${state}`)}</Tag>,
            },
          ]}
        />
      )}
    </>
  );
}

function When({ view }: { view: MilestoneView['milestone'] }) {
  if (view.on.value === null) return <Known known={view.on} />;
  return (
    <>
      <Day date={view.on.value} />
      {view.until ? (
        <>
          {' – '}
          <Day date={view.until} />
        </>
      ) : null}
    </>
  );
}
