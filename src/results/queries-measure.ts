import { type RawBuilder, sql } from 'kysely';
import { type Indicator, type LadderStep, type Measurement, vocabulary } from '../action/index.ts';
import type { Tx } from '../platform/work.ts';
import type { Measured, MeasuredKind, MeasuredRecord, Part, Place, Window } from './measure.ts';
import { publishedRecords } from './queries-published-sources.ts';
import { records, type Sources } from './queries-sources.ts';

/** Whose eyes measure: staff read the records, the public reads the published views. */
export type Eyes = 'staff' | 'public';
const sourcesOf: Record<Eyes, Sources> = { staff: records, public: publishedRecords };

export type Asked = {
  readonly actionId: string;
  readonly measurement: Measurement;
  readonly window: Window;
  /** Only amounts in this currency are summed. ISO 4217. */
  readonly currency: string;
  readonly eyes: Eyes;
};

/** The records a measurement looks at, one row each, before any is told apart. Names of columns come from the vocabulary's own words. */
function matching({ actionId, measurement, window, currency, eyes }: Asked): RawBuilder<unknown> {
  const conditions = [
    sql`action_id = ${actionId}::uuid`,
    sql`dated_on <= ${window.to}::date`,
    ...(window.from === null ? [] : [sql`dated_on >= ${window.from}::date`]),
    ...(measurement.sum === 'amount' ? [sql`currency = ${currency}`] : []),
    ...Object.entries(measurement.where).map(
      ([filter, values]) => sql`${sql.ref(filter)} = any(${[...values]}::text[])`,
    ),
  ];
  return sql`
    select source.* from (select ${window.to}::date as until) viewed cross join lateral (${sourcesOf[eyes][measurement.of]}) source
    where ${sql.join(conditions, sql` and `)}`;
}

/** The value: how many rows, how many told apart, or the sum. An int8. */
function figureOf({ count, sum }: Measurement): RawBuilder<number> {
  if (sum !== undefined) return sql`coalesce(sum(${sql.ref(sum)}), 0)::int8`;
  return count === 'distinct' ? sql`count(distinct organisation_id)` : sql`count(*)`;
}

/** What stands behind a value that counts each of something once, where it is no organisation. A person has the page of a training. */
const toldApart: Readonly<Record<string, MeasuredKind>> = {
  recommendation: 'recommendation',
  person: 'trainee',
};

/** The day of an organisation with a name is one that this reader may know: of a sub-grant that they may not, it would tell who holds it. */
const firstKnown = sql`coalesce(min(dated_on) filter (where organisation_label is not null), min(dated_on))`;

/** The records as they stand behind the value, each with what it adds to it. */
function behind(measurement: Measurement): RawBuilder<unknown> {
  if (measurement.count === 'distinct')
    return sql`
      select ${toldApart[measurement.by ?? ''] ?? 'organisation'}::text as record_kind, organisation_id as record_id,
        ${measurement.by === 'person' ? sql`(array_agg(page_id::text order by dated_on, page_id))[1]` : sql`organisation_id::text`} as page_id,
        ${measurement.by === 'person' ? sql`(array_agg(organisation_label order by dated_on, page_id))[1]` : sql`min(organisation_label)`} as label,
        min(jurisdiction) as jurisdiction, ${firstKnown} as dated_on, 1::int8 as value
      from matching group by organisation_id`;
  const value = measurement.sum === undefined ? sql`1::int8` : sql`${sql.ref(measurement.sum)}::int8`;
  return sql`select record_kind, record_id, page_id, label, jurisdiction, dated_on, ${value} as value from matching`;
}

/** Measures: the value and the records behind it, in one statement. What adds nothing to a sum is not behind it. */
export async function measure(tx: Tx, asked: Asked): Promise<Measured> {
  const { measurement } = asked;
  const { rows } = await sql<{ value: number; records: MeasuredRecord[] }>`
    with matching as materialized (${matching(asked)}), behind as (${behind(measurement)})
    select (select ${figureOf(measurement)} from matching) as value,
      coalesce((
        select json_agg(json_build_object('kind', record_kind, 'id', record_id::text, 'pageId', page_id::text, 'label', label,
          'jurisdiction', jurisdiction, 'on', dated_on, 'value', value) order by dated_on, record_id::text)
        from behind where value <> 0
      ), '[]') as records`.execute(tx);
  const measured = rows[0]!;
  if (asked.eyes === 'staff') {
    // Without a name it is one that this reader may not know: who holds a protected sub-grant.
    const known = measured.records.map((one) =>
      one.kind === 'organisation' && one.label === null ? { ...one, id: null, pageId: null } : one,
    );
    return { ...measured, records: known };
  }
  const unnamed = measured.records.map((one) =>
    one.kind === 'organisation' || one.kind === 'trainee' ? { ...one, id: null, pageId: null } : one,
  );
  return { ...measured, records: unnamed };
}

/** The values of several indicators by jurisdiction, in one statement. An indicator without records is not in it. */
export async function measurePlaces(
  tx: Tx,
  indicators: readonly Pick<Indicator, 'code' | 'measurement'>[],
  asked: Omit<Asked, 'measurement'>,
): Promise<ReadonlyMap<string, Place[]>> {
  const places = new Map<string, Place[]>();
  if (indicators.length === 0) return places;
  const parts = indicators.map(
    ({ code, measurement }) => sql`
      select ${code}::text as code, jurisdiction, sum(value)::int8 as value
      from (with matching as (${matching({ ...asked, measurement })}) ${behind(measurement)}) behind
      group by jurisdiction`,
  );
  const { rows } = await sql<
    { code: string } & Place
  >`select * from (${sql.join(parts, sql` union all `)}) places order by code, jurisdiction`.execute(tx);
  for (const { code, ...place } of rows) places.set(code, [...(places.get(code) ?? []), place]);
  return places;
}

/**
 * The values of several indicators by what each is told apart by beside the jurisdiction, in one statement, the kinds in their own
 * order: steps in that of the Action's ladder. Whoever counts once counts where they came first, a recommendation where it came
 * last. `jurisdiction` leaves one place, null the region.
 */
export async function measureParts(
  tx: Tx,
  indicators: readonly Pick<Indicator, 'code' | 'measurement' | 'disaggregation'>[],
  asked: Omit<Asked, 'measurement'> & {
    readonly jurisdiction?: string | null;
    readonly ladder: readonly Pick<LadderStep, 'key'>[];
  },
): Promise<ReadonlyMap<string, Part[]>> {
  const within =
    asked.jurisdiction === undefined
      ? sql`true`
      : sql`jurisdiction is not distinct from ${asked.jurisdiction}`;
  const parts = indicators.flatMap(({ code, measurement, disaggregation }) =>
    disaggregation
      .filter((axis) => axis !== 'jurisdiction')
      .map(
        (axis) => sql`
      select ${code}::text as code, ${axis}::text as axis, part as key, sum(value)::int8 as value
      from (with matching as (${matching({ ...asked, measurement })}) ${partedBy(axis, measurement)}) parted
      where ${within} group by part having sum(value) <> 0`,
      ),
  );
  if (parts.length === 0) return new Map();
  const { rows } = await sql<
    { code: string } & Part
  >`select * from (${sql.join(parts, sql` union all `)}) parts`.execute(tx);
  const found = Map.groupBy(rows, ({ code }) => code);
  return new Map(
    indicators.map(({ code, measurement: { of } }) => {
      const order: Readonly<Record<string, readonly string[] | string>> = vocabulary[of].where;
      const steps = asked.ladder.map((one) => one.key);
      const place = ({ axis, key }: Part) =>
        (order[axis] === 'ladder' ? steps : (order[axis] ?? [])).indexOf(key);
      const own = (found.get(code) ?? []).map(({ axis, key, value }) => ({ axis, key, value }));
      return [
        code,
        own.sort((a, b) => Number(a.axis > b.axis) - Number(a.axis < b.axis) || place(a) - place(b)),
      ];
    }),
  );
}

function partedBy(axis: string, { count, by, sum }: Measurement): RawBuilder<unknown> {
  const order = by === 'recommendation' ? sql`dated_on desc, record_id desc` : sql`dated_on, page_id`;
  if (count === 'distinct')
    return sql`
      select (array_agg(${sql.ref(axis)} order by ${order}))[1] as part, min(jurisdiction) as jurisdiction, 1::int8 as value
      from matching group by organisation_id`;
  const value = sum === undefined ? sql`1::int8` : sql`${sql.ref(sum)}::int8`;
  return sql`select ${sql.ref(axis)} as part, jurisdiction, ${value} as value from matching`;
}

/** What the records of several indicators add, day by day, the earliest first, in one statement. */
export async function measureDays(
  tx: Tx,
  indicators: readonly Pick<Indicator, 'code' | 'measurement'>[],
  asked: Omit<Asked, 'measurement'>,
): Promise<ReadonlyMap<string, { readonly on: string; readonly value: number }[]>> {
  if (indicators.length === 0) return new Map();
  const parts = indicators.map(
    ({ code, measurement }) => sql`
      select ${code}::text as code, dated_on, sum(value)::int8 as value
      from (with matching as (${matching({ ...asked, measurement })}) ${behind(measurement)}) behind
      group by dated_on having sum(value) <> 0`,
  );
  const { rows } = await sql<{ code: string; on: string; value: number }>`
    select code, dated_on as "on", value from (${sql.join(parts, sql` union all `)}) days order by code, dated_on`.execute(
    tx,
  );
  return Map.groupBy(rows, ({ code }) => code);
}

/** What the records of an indicator add on one day in one place. */
export type Addition = { readonly code: string; readonly on: string } & Place;

/** What the records of several indicators add, by day and place, the earliest first, in one statement: totals, days and places of a page come from it. */
export async function measureAdditions(
  tx: Tx,
  indicators: readonly Pick<Indicator, 'code' | 'measurement'>[],
  asked: Omit<Asked, 'measurement'>,
): Promise<readonly Addition[]> {
  if (indicators.length === 0) return [];
  const parts = indicators.map(
    ({ code, measurement }) => sql`
      select ${code}::text as code, dated_on, jurisdiction, sum(value)::int8 as value
      from (with matching as (${matching({ ...asked, measurement })}) ${behind(measurement)}) behind
      group by dated_on, jurisdiction having sum(value) <> 0`,
  );
  const { rows } = await sql<Addition>`
    select code, dated_on as "on", jurisdiction, value from (${sql.join(parts, sql` union all `)}) additions
    order by code, dated_on, jurisdiction`.execute(tx);
  return rows;
}
