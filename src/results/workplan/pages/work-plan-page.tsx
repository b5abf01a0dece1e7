import { type ActionDefinition, type ActivityFact, activityFacts, Text } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { fileQuery } from '../../../platform/http/paging.ts';
import type { Typed } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { ShowAll } from '../../../ui/show-all.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import { filterMilestones, ganttOf } from '../gantt.ts';
import { lateAndNext, type MilestoneView } from '../milestones.ts';
import type { GanttFilter } from '../schema.ts';
import { GanttFigure } from './gantt.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import { When } from './standing.tsx';

/** Clusters, activities and milestones: who, where, when, and how far. What is late and what comes next stand first. */
export function WorkPlanPage({
  definition,
  milestones,
  base,
  today,
  period,
  query,
}: {
  definition: ActionDefinition;
  milestones: readonly MilestoneView[];
  /** Its address: the public's or the staff's. */
  base: string;
  today: PlainDate;
  /** The days of the Action, where they are known. */
  period: Parameters<typeof ganttOf>[1];
  query: GanttFilter;
}) {
  const { t, locale } = useLanguage();
  const { action, workplan } = definition;
  const { late, next } = lateAndNext(milestones);
  const { common, differing } = activityFacts(definition);
  const chosen = filterMilestones(milestones, query);
  const isNarrowed = chosen.length < milestones.length;
  const activities = workplan.activities.filter(
    (one) => !isNarrowed || chosen.some(({ activity }) => activity.key === one.key),
  );
  const clusters = action.clusters.filter(
    ({ key }) => !isNarrowed || activities.some(({ cluster }) => cluster === key),
  );
  const partners = [...new Set(milestones.flatMap(({ partnerName }) => partnerName ?? []))].sort();
  return (
    <>
      <Heading caption={action.shortName}>{t('action.work_plan.title')}</Heading>
      <p class="govuk-body-l">{t('action.work_plan.intro')}</p>
      <p class="govuk-body">{t('results.milestone.rule')}</p>
      {workplan.remark ? (
        <p class="govuk-body">
          <Text text={workplan.remark} />
        </p>
      ) : null}
      <div class="m-pair">
        <Short
          title={t('action.work_plan.late')}
          none={t('action.work_plan.nothing_late')}
          milestones={late}
          base={base}
        />
        <Short
          title={t('action.work_plan.next')}
          none={t('action.work_plan.nothing_next')}
          milestones={next.slice(0, 6)}
          base={base}
        />
      </div>
      <ShowAll query={query} />
      <Heading level={2}>{t('results.gantt.title')}</Heading>
      <FilterForm action={base} typed={query as Typed}>
        <Select
          name="cluster"
          label={t('results.gantt.cluster')}
          empty={t('common.any')}
          options={action.clusters.map(({ key, title }) => ({ value: key, text: inLanguage(title, locale) }))}
        />
        <Select
          name="partner"
          label={t('action.work_plan.responsible')}
          empty={t('common.any')}
          options={partners.map((name) => ({ value: name, text: name }))}
        />
        <Select
          name="jurisdiction"
          label={t('results.jurisdiction')}
          empty={t('common.any')}
          options={action.jurisdictions.map((code) => ({
            value: code,
            text: jurisdictionName(code, locale),
          }))}
        />
      </FilterForm>
      <GanttFigure
        gantt={ganttOf(chosen, period, today)}
        milestones={chosen}
        definition={definition}
        base={base}
        today={today}
      />
      <Common definition={definition} facts={common} />
      {clusters.map((cluster) => (
        <section aria-labelledby={cluster.key}>
          <Heading level={2} id={cluster.key}>
            {t('action.cluster.name', {
              number: action.clusters.indexOf(cluster) + 1,
              title: inLanguage(cluster.title, locale),
            })}
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
            base={base}
            activities={activities.filter((activity) => activity.cluster === cluster.key)}
            milestones={chosen}
            facts={differing}
          />
        </section>
      ))}
      {base === '/work-plan' ? (
        <TakeTable of="work_plan" path={base} query={query} />
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}.csv${fileQuery(query)}`} download="">
            {t('results.csv')}
          </a>
        </p>
      )}
    </>
  );
}

function Short({
  title,
  none,
  milestones,
  base,
}: {
  title: string;
  none: string;
  base: string;
  milestones: readonly MilestoneView[];
}) {
  return (
    <div>
      <Heading level={2}>{title}</Heading>
      {milestones.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {milestones.map(({ milestone, activity, plan }) => (
            <li>
              <a class="govuk-link" href={`${base}/${activity.key}`}>
                <Text text={milestone.title} />
              </a>
              {', '}
              <When plan={plan} />
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
