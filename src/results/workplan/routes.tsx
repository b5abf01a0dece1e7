import { getDefinition, listPartners } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import {
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { csvRows } from '../../platform/public-tables/csv-rows.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { zone } from '../../platform/zone.ts';
import { resultsPermissions, seeResults } from '../permissions.ts';
import { publicRecords } from '../public/public-records.ts';
import { listing } from '../public/publication.ts';
import { measure } from '../queries-measure.ts';
import { pathsFor, publicPath } from '../record-paths.ts';
import { findPublishedPeriod } from '../status/queries-public.ts';
import { filterMilestones } from './gantt.ts';
import { type MilestoneView, publicMilestones, staffMilestones } from './milestones.ts';
import { ActivityPage } from './pages/activity-page.tsx';
import { PlanPage } from './pages/plan-page.tsx';
import { WorkPlanPage } from './pages/work-plan-page.tsx';
import { planMilestone } from './plan-milestone.ts';
import { planColumnsOfStaff, planTable } from './plan-table.ts';
import { keyOf, listPlans } from './queries.ts';
import { ganttFilter, type PlanForm, planForm } from './schema.ts';

const staff = { base: '/staff/work-plan', may: resultsPermissions.readWorkPlan } as const;
const everybody = { base: '/work-plan', may: seeResults, portal: true } as const;

/** The work plan for one kind of reader: the whole, its file, and each activity with the records behind its milestones. */
function readingRoutes({ base, ...open }: typeof staff | typeof everybody): Route[] {
  const isStaff = base === staff.base;
  const read = async (context: Context) => {
    const { tx, actionId, now } = context;
    const definition = await getDefinition(tx, actionId);
    const asked = { actionId, definition, today: dayIn(zone, now), now };
    const milestones = isStaff ? await staffMilestones(tx, asked) : await publicMilestones(tx, asked);
    return { definition, milestones };
  };
  return [
    pageRoute({
      ...open,
      path: base,
      async show(context) {
        const today = dayIn(zone, context.now);
        const period = await findPublishedPeriod(context.tx, context.actionId);
        const props = {
          ...(await read(context)),
          base,
          today,
          period,
          query: ganttFilter.parse(context.query),
        };
        const body = <WorkPlanPage {...props} />;
        return page(context.language.t('action.work_plan.title'), body, { wide: true });
      },
    }),
    ...(isStaff
      ? [
          pageRoute({
            ...open,
            path: `${base}.csv`,
            async show(context) {
              const { milestones } = await read(context);
              const chosen = filterMilestones(milestones, ganttFilter.parse(context.query));
              return csv('work-plan.csv', csvRows(planColumnsOfStaff, chosen, context.language));
            },
          }),
        ]
      : tableRoutes(planTable)),
    pageRoute({
      ...open,
      path: `${base}/:activity`,
      async show(context) {
        const { tx, actor, actionId, language } = context;
        const { definition, milestones } = await read(context);
        const activity = activityOf(definition, context);
        const plans = isStaff ? await listPlans(tx, actionId) : undefined;
        const views = [];
        for (const view of milestones.filter((one) => one.activity === activity))
          views.push({
            view,
            records: await recordsOf(context, view, isStaff, definition.action.currency),
            history: plans?.get(keyOf(activity.key, view.milestone.key)) ?? [],
          });
        return page(
          inLanguage(activity.title, language.locale),
          <ActivityPage
            definition={definition}
            activity={activity}
            milestones={views}
            pathOf={isStaff ? pathsFor(actor) : publicPath}
            indicatorPath={(code) => (isStaff ? `/staff/logframe/${code}` : `/results/${code}`)}
            mayPlan={isStaff && may(actor, resultsPermissions.planMilestone, undefined)}
          />,
          { wide: true, back: { href: base, text: language.t('action.work_plan.title') } },
        );
      },
    }),
  ];
}

export const workPlanRoutes: Route[] = [
  ...readingRoutes(everybody),
  ...readingRoutes(staff),
  formRoute<void, PlanForm>({
    path: `${staff.base}/:activity/:milestone/plan`,
    may: resultsPermissions.planMilestone,
    schema: planForm,
    async fill(context) {
      const { activity, milestone } = await milestoneOf(context);
      const [set] =
        (await listPlans(context.tx, context.actionId)).get(keyOf(activity.key, milestone.key)) ?? [];
      const { on, until } = milestone;
      return {
        ...dayFields('starts_on', set?.startsOn ?? on.value),
        ...dayFields('ends_on', set?.endsOn ?? until ?? on.value),
        partner: set?.partnerId ?? '',
        heading: set?.heading ?? activity.budgetHeading.value ?? '',
        follows: set?.follows ?? '',
      };
    },
    async show(context, _none, state) {
      const { tx, actionId, language } = context;
      const { milestone } = await milestoneOf(context);
      const { action, workplan } = await getDefinition(tx, actionId);
      const { locale } = language;
      return page(
        language.t('results.milestone.plan'),
        <PlanPage
          context={context}
          state={state}
          name={inLanguage(milestone.title, language.locale)}
          partners={await listPartners(tx, actionId)}
          headings={action.budgetHeadings.map(({ key, number, name }) => ({
            value: key,
            text: `${number}. ${inLanguage(name, locale)}`,
          }))}
          milestones={workplan.activities.flatMap((one) =>
            one.milestones
              .filter((other) => other !== milestone)
              .map(({ key, title }) => ({ value: keyOf(one.key, key), text: inLanguage(title, locale) })),
          )}
        />,
      );
    },
    async act(context, _none, form) {
      const { activity, milestone } = await milestoneOf(context);
      await planMilestone(context.work, { activity: activity.key, milestone: milestone.key, form });
      return redirect(`${staff.base}/${activity.key}`);
    },
  }),
];

/** The records behind a milestone; undefined where the public must not see single ones. */
async function recordsOf(
  { tx, actionId, now }: Context,
  { indicator }: MilestoneView,
  isStaff: boolean,
  currency: string,
) {
  if (!indicator) return [];
  if (!isStaff && listing(indicator) === 'none') return undefined;
  const until = dayIn(zone, now);
  if (!isStaff) return (await publicRecords(tx, indicator, { actionId, until, currency })).records;
  const { measurement } = indicator;
  const window = { from: null, to: until };
  return (await measure(tx, { actionId, measurement, window, currency, eyes: 'staff' })).records;
}

/** The activity of the path. Throws `not_found`. */
function activityOf(
  { workplan }: Awaited<ReturnType<typeof getDefinition>>,
  { params }: Pick<Context, 'params'>,
) {
  const activity = workplan.activities.find(({ key }) => key === params.activity);
  if (!activity) throw problem('not_found');
  return activity;
}

/** The milestone of the path. Throws `not_found`. */
async function milestoneOf(context: Pick<Context, 'tx' | 'actionId' | 'params'>) {
  const activity = activityOf(await getDefinition(context.tx, context.actionId), context);
  const milestone = activity.milestones.find(({ key }) => key === context.params.milestone);
  if (!milestone) throw problem('not_found');
  return { activity, milestone };
}
