import { type Indicator, indicatorsOf } from '../../action/index.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import type { Shown } from '../../platform/suppression.ts';
import { zone } from '../../platform/zone.ts';
import { figureOfCsv } from '../figure-of-csv.ts';
import { seeResults } from '../permissions.ts';
import { publishedResults } from './published-values.ts';

type Row = {
  readonly indicator: Indicator;
  readonly currency: string;
  readonly period: string;
  readonly until: PlainDate;
  readonly jurisdiction?: string | null;
  readonly axis?: string;
  readonly part?: string;
  readonly value: Shown | undefined;
};
const { text, code, date, decimal, boolean, jurisdiction } = columnsOf<Row>();

/** An indicator over its frozen periods, by jurisdiction and by part, and now. Parts are of one total: they are not added to it. */
export const indicatorTable = publicTable<Row>({
  key: 'indicator_values',
  theme: 'work',
  path: '/results/:indicator/values',
  page: '/results',
  may: seeResults,
  method: 'counted',
  licence: 'ours',
  columns: [
    code('indicator_code', '#indicator+code', 'results.indicator', ({ indicator }) => indicator.code),
    text('period', '#date+name', 'results.period', ({ period }) => period),
    date('until', '#date+end', 'results.period.until', ({ until }) => until),
    ...jurisdiction(({ jurisdiction: place }) => place),
    code('by', '#indicator+by', 'opendata.column.by', ({ axis, jurisdiction: place }) =>
      place === undefined ? axis : 'jurisdiction',
    ),
    code('part', '#indicator+part', 'opendata.column.part', (row) =>
      row.jurisdiction === undefined ? row.part : (row.jurisdiction ?? 'region'),
    ),
    decimal('value', '#indicator+value+num', 'results.value', ({ indicator, value, currency }) =>
      value && 'shown' in value ? figureOfCsv(indicator, value.shown, currency) : null,
    ),
    boolean('hidden', '#meta+hidden', 'opendata.column.hidden', ({ value }) => !(value && 'shown' in value)),
  ],
  async rows(context) {
    const { indicator, definition, value, frozen } = await publishedIndicator(context);
    const today = dayIn(zone, context.now);
    const told = value.asOf === undefined ? undefined : frozen[value.asOf];
    const about = { indicator, currency: definition.action.currency };
    const since = { ...about, period: told?.name ?? 'now', until: told?.endsOn ?? today };
    return [
      ...frozen.map(({ name, endsOn }, at) => ({
        ...{ ...about, period: name, until: endsOn, value: value.frozen[at] },
      })),
      ...value.places.map(({ jurisdiction: place, value: one }) => ({
        ...{ ...since, jurisdiction: place, value: one },
      })),
      ...value.parts.map(({ axis, key, value: one }) => ({ ...since, axis, part: key, value: one })),
      // Of people what is shown now is as of a frozen period.
      {
        ...about,
        period: 'now',
        until: value.nowAsOf === undefined ? today : frozen[value.nowAsOf]!.endsOn,
        value: value.now,
      },
    ];
  },
});

/** The indicator of the path with everything published of it. Throws `not_found`. */
export async function publishedIndicator({ tx, actionId, now, params }: Context) {
  const { definition, values, frozen } = await publishedResults(tx, actionId, now);
  const indicator = indicatorsOf(definition.logframe).find(({ code: key }) => key === params.indicator);
  if (!indicator) throw problem('not_found');
  return {
    indicator,
    definition,
    value: values.get(indicator.code)!,
    frozen: frozen.filter((one) => one.indicator === indicator.code),
  };
}
