import { sql } from 'kysely';
import {
  type Commitment,
  type Contract,
  listOrdered,
  type SubGrants,
  subGrants,
} from '../../action/index.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { ForecastEntry } from '../payments/rules-forecast.ts';
import { holdsUnknown } from '../queries-rounded.ts';
import type { DonorReportState } from '../report/workflow.ts';
import type { TriggerRule } from '../risks/triggers.ts';

/** Everything the status of the Action is read from beside the figures of the logframe. Amounts in minor units of the Action's currency. */
export type StatusFacts = {
  /** Null where the coordinator has not entered it. */
  readonly contract: Contract | null;
  readonly partners: readonly {
    readonly id: string;
    readonly key: string | null;
    readonly name: string;
    readonly jurisdictions: readonly string[];
  }[];
  readonly targets: readonly { readonly indicator: string; readonly value: number | null }[];
  readonly plans: readonly {
    readonly activity: string;
    readonly milestone: string;
    readonly startsOn: PlainDate;
    readonly endsOn: PlainDate;
    readonly partnerId: string | null;
    readonly partnerName: string | null;
    /** The key of the budget heading that pays for it, where somebody set it. */
    readonly heading: string | null;
  }[];
  readonly money: readonly {
    readonly partnerId: string;
    readonly heading: string;
    readonly budget: number;
    readonly spent: number;
  }[];
  /** What partners typed of the next period, the latest of each heading. */
  readonly forecast: readonly ForecastEntry[];
  /** Signed sub-grants and what was paid of them. */
  readonly grants: readonly SubGrants[];
  /** What open contracts with suppliers still have to be paid. */
  readonly ordered: readonly Commitment[];
  readonly reports: readonly DueReport[];
  readonly periods: readonly {
    readonly id: string;
    readonly name: string;
    readonly endsOn: PlainDate;
    readonly frozen: boolean;
    readonly donorReportId: string | null;
    readonly donorReportState: DonorReportState | null;
  }[];
  readonly gatherings: readonly {
    readonly id: string;
    readonly title: string;
    readonly startsOn: PlainDate;
    readonly hostId: string;
  }[];
  /** Open risks with a trigger by rule. */
  readonly risks: readonly {
    readonly id: string;
    readonly title: string;
    readonly ownerId: string;
    readonly triggerRule: TriggerRule;
    readonly triggerFrom: number;
  }[];
  /** Disputes of values that wait for an answer: those that this reader may read. */
  readonly openDisputes: number;
  readonly changes: readonly { readonly word: string; readonly times: number }[];
  /** Some of the money is of sub-grants that this reader may not know, and counts in steps. */
  readonly rounded: boolean;
};
/** A report of a sub-grantee that is due and not submitted. The number is null where this reader may not know the sub-grant. */
export type DueReport = {
  readonly agreementId: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly number: string | null;
  readonly period: number;
  readonly dueOn: PlainDate;
};

const listed = (rows: ReturnType<typeof sql>) =>
  sql`coalesce((select json_agg(row_to_json(one)) from (${rows}) one), '[]')`;

/** Reads all of it but the contracts with suppliers in one statement. `until`: how far ahead what comes next is looked for; `since`: from when changes are counted. */
export async function readStatusFacts(
  tx: Tx,
  asked: {
    readonly actionId: string;
    readonly currency: string;
    readonly today: PlainDate;
    readonly until: PlainDate;
    readonly since: Instant;
    /** Which actions count as a change. */
    readonly words: readonly string[];
  },
): Promise<StatusFacts> {
  const { actionId, currency, today, until, since, words } = asked;
  const own = sql`action_id = ${actionId}::uuid`;
  const { rows } = await sql<Omit<StatusFacts, 'ordered'>>`select
    (select row_to_json(held) from (
      select number, starts_on as "startsOn", ends_on as "endsOn", total_minor as "totalMinor", contribution_minor as "contributionMinor",
        transfer_percent as "transferPercent", warning_percent as "warningPercent", report_days as "reportDays", forecast_months as "forecastMonths"
      from action.contract where ${own} order by set_at desc, id limit 1) held) as contract,
    ${listed(sql`select id, key, name, jurisdictions from published.organisation
      where ${own} and role in ('coordinator', 'implementing_partner') order by position, name`)} as partners,
    ${listed(sql`select distinct on (indicator) indicator, value from results.target where ${own} order by indicator, set_at desc, id`)} as targets,
    ${listed(sql`select distinct on (p.activity, p.milestone) p.activity, p.milestone, p.starts_on as "startsOn", p.ends_on as "endsOn",
        p.partner_id as "partnerId", o.name as "partnerName", p.heading
      from results.milestone_plan p left join network.organisation o on o.id = p.partner_id
      where p.action_id = ${actionId}::uuid order by p.activity, p.milestone, p.set_at desc, p.id`)} as plans,
    ${listed(sql`select partner_id as "partnerId", heading, sum(budget)::int8 as budget, sum(spent)::int8 as spent from (
        select partner_id, heading, amount_minor as budget, 0 as spent from action.budget_line where ${own} and currency = ${currency}
        union all select partner_id, heading, 0, amount_minor from action.readable_expenditure where ${own} and currency = ${currency}
      ) booked group by partner_id, heading order by partner_id, heading`)} as money,
    ${listed(sql`select distinct on (partner_id, heading) partner_id as "partnerId", heading, amount_minor as "amountMinor"
      from results.forecast_entry where ${own} and currency = ${currency} and starts_on > coalesce(
        (select max(ends_on) from results.period where ${own} and frozen_at is not null), '-infinity')
      order by partner_id, heading, entered_at desc, id desc`)} as forecast,
    ${listed(subGrants({ actionId, currency }))} as grants,
    ${listed(sql`select a.id as "agreementId", a.partner_id as "partnerId", a.jurisdiction, a.number, p.number as period, p.due_on as "dueOn"
      from grants.counted_period p join grants.counted_agreement a on a.id = p.agreement_id
      where a.action_id = ${actionId}::uuid and a.state = 'signed' and p.due_on <= ${until}::date
        and (p.report_state is null or p.report_state in ('draft', 'returned')) order by p.due_on, a.id, p.number limit 200`)} as reports,
    ${listed(sql`select p.id, p.name, p.ends_on as "endsOn", p.frozen_at is not null as frozen, r.id as "donorReportId",
        r.state as "donorReportState"
      from results.period p left join results.donor_report r on r.period_id = p.id
      where p.action_id = ${actionId}::uuid order by p.ends_on, p.id`)} as periods,
    ${listed(sql`select id, title, starts_on as "startsOn", host_id as "hostId" from training.gathering
      where ${own} and withdrawn_at is null and starts_on between ${today}::date and ${until}::date order by starts_on, id limit 50`)} as gatherings,
    ${listed(sql`select id, title, owner_id as "ownerId", trigger_rule as "triggerRule", trigger_from as "triggerFrom" from results.risk
      where ${own} and state = 'open' and trigger_rule is not null order by likelihood * impact desc, id limit 100`)} as risks,
    ${listed(sql`select word, count(*) as times from platform.audit_entry
      where ${own} and at >= ${since}::timestamptz and word = any(${[...words]}::text[]) group by word order by word`)} as changes,
    (select count(*)::int from results.dispute where ${own} and state = 'open') as "openDisputes",
    ${holdsUnknown(actionId)} as rounded`.execute(tx);
  return { ...rows[0]!, ordered: await listOrdered(tx, { actionId }) };
}

/** An action of the last days: what was done to which record, the latest first. */
export type Change = {
  readonly at: Instant;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** The agreement of an instalment; null where this reader may not know it. */
  readonly agreementId: string | null;
};

/** The changes of one kind, at most `most` of them. */
export async function listChanges(
  tx: Tx,
  asked: { readonly actionId: string; readonly since: Instant; readonly word: string; readonly most: number },
): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select e.at, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.details,
      (select i.agreement_id from grants.instalment i where e.subject_kind = 'instalment' and i.id = e.subject_id) as "agreementId"
    from platform.audit_entry e
    where e.action_id = ${asked.actionId}::uuid and e.at >= ${asked.since}::timestamptz and e.word = ${asked.word}
    order by e.sequence desc limit ${asked.most}::int`.execute(tx);
  return rows;
}
