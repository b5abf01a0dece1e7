import type { PlainDate } from '../../platform/dates.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import type { ActionDefinition } from '../definition/load-action.ts';
import type { Standing } from '../rules.ts';
import { lateAndNext, type MilestoneView, milestonesOf } from '../view.ts';
import { type ActivityFact, activityFacts } from './activity-facts.tsx';
import { MilestoneTable, When } from './milestone-table.tsx';
import { Text } from './words.tsx';

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
  const { common, differing } = activityFacts(definition);
  return (
    <>
      <Heading caption={action.shortName}>{t('action.work_plan.title')}</Heading>
      <p class="govuk-body-l">{t('action.work_plan.intro')}</p>
      <div class="m-pair">
        <Short
          title={t('action.work_plan.late')}
          none={t('action.work_plan.nothing_late')}
          milestones={late}
        />
        <Short
          title={t('action.work_plan.next')}
          none={t('action.work_plan.nothing_next')}
          milestones={next}
        />
      </div>
      <Common definition={definition} facts={common} />
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
          <MilestoneTable
            caption={inLanguage(cluster.title, locale)}
            activities={workplan.activities.filter((activity) => activity.cluster === cluster.key)}
            milestones={milestones}
            facts={differing}
          />
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
    <div>
      <Heading level={2}>{title}</Heading>
      {milestones.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {milestones.map(({ milestone }) => (
            <li>
              <Text text={milestone.title} />, <When milestone={milestone} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is true of every activity is said once and not in every row. */
function Common({ definition, facts }: { definition: ActionDefinition; facts: readonly ActivityFact[] }) {
  const { t } = useLanguage();
  const [first] = definition.workplan.activities;
  if (!first || facts.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('action.work_plan.common')}</Heading>
      <SummaryList
        rows={facts.map(({ head, Value }) => ({ key: t(head), value: <Value activity={first} /> }))}
      />
    </>
  );
}
