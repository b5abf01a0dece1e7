import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { zone } from '../../platform/zone.ts';
import { seeResults } from '../permissions.ts';
import { filterMilestones } from './gantt.ts';
import { type MilestoneView, publicMilestones } from './milestones.ts';
import { ganttFilter } from './schema.ts';

const { text, code, date, integer, coded } = columnsOf<MilestoneView>();

/** The milestones as this reader may see them. */
export const planColumns = [
  code('cluster', '#sector+code', 'opendata.column.cluster', ({ activity }) => activity.cluster),
  text('activity', '#activity+name', 'opendata.column.activity', ({ activity }, { locale }) =>
    inLanguage(activity.title, locale),
  ),
  text('milestone', '#output+name', 'opendata.column.milestone', ({ milestone }, { locale }) =>
    inLanguage(milestone.title, locale),
  ),
  code('indicator', '#indicator+code', 'results.indicator', ({ indicator }) => indicator?.code),
  text('responsible', '#org+impl+name', 'opendata.column.responsible', ({ partnerName }) => partnerName),
  date('starts_on', '#date+start', 'opendata.column.starts_on', ({ plan }) => plan?.startsOn),
  date('ends_on', '#date+end', 'opendata.column.ends_on', ({ plan }) => plan?.endsOn),
  integer('number', '#indicator+target+num', 'results.target', ({ number }) => number),
  integer('value', '#indicator+value+num', 'results.value', ({ now }) =>
    now && 'shown' in now ? now.shown : null,
  ),
  ...coded(
    'status',
    '#status',
    'matrix.status',
    ({ state }) => state,
    (one, { t }) => t(`action.milestone.${one}`),
  ),
  ...coded(
    'pace',
    '#status+pace',
    'opendata.column.pace',
    ({ pace }) => pace,
    (one, { t }) => t(`results.milestone.pace.${one}`),
  ),
  date('reached_on', '#date+reached', 'opendata.column.reached_on', ({ reachedOn }) => reachedOn),
];

/** For staff with the budget heading that pays for each. */
export const planColumnsOfStaff = [
  ...planColumns,
  code('budget_heading', '#activity+budget', 'action.budget.heading', ({ heading }) => heading),
];

/** The work plan for everybody: counts that are withheld elsewhere are withheld here. */
export const planTable = publicTable<MilestoneView>({
  key: 'work_plan',
  theme: 'work',
  path: '/work-plan',
  page: '/work-plan',
  may: seeResults,
  query: ganttFilter,
  method: 'counted',
  licence: 'ours',
  columns: planColumns,
  async rows({ tx, actionId, now, query }) {
    const definition = await getDefinition(tx, actionId);
    const milestones = await publicMilestones(tx, { actionId, definition, today: dayIn(zone, now), now });
    return filterMilestones(milestones, ganttFilter.parse(query));
  },
});
