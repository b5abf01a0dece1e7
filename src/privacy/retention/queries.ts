import { type RawBuilder, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import type { RetentionRule } from '../declarations/declaration.ts';

/** A record that a rule will reach: what the officer knows it by, and the day it goes. */
export type Going = { readonly id: string; readonly about: string; readonly goesOn: PlainDate };
type Source = RawBuilder<{ id: string; about: string; since: Instant }>;

/**
 * The records of each rule that still hold something, with the instant from which its months are counted. What was emptied is not
 * among them any more: a purge that runs twice finds nothing the second time.
 */
const sources: Readonly<Record<RetentionRule, (actionId: string) => Source>> = {
  mails: (actionId) => sql`
    select id, 'mail' as about, created_at as since from platform.mail where action_id = ${actionId}`,
  proofs: (actionId) => sql`
    select id, 'invitation' as about, coalesce(used_at, expires_at) as since from people.invitation
      where action_id = ${actionId} and email <> 'gone@invalid'
    union all select id, 'join_request', answered_at from people.join_request
      where action_id = ${actionId} and answered_at is not null
    union all select md5(token_sha256)::uuid, 'mailed_link', coalesce(used_at, expires_at) from people.mailed_token
      where action_id = ${actionId}`,
  sent_forms: () => sql`select key as id, 'sent_form' as about, created_at as since from platform.once_key`,
  accounts: (actionId) => sql`
    select p.id, p.name as about, greatest(p.created_at, coalesce(max(m.until), p.created_at)) as since
    from people.person p left join people.membership m on m.person_id = p.id and m.action_id = ${actionId}
    where p.erased_at is null
      and not exists (select from people.membership running where running.person_id = p.id and running.until is null)
      and not exists (select from privacy.restricted r where p.id::text = any (r.ids))
    group by p.id`,
  // Counted from the communication of the decision; a draft from the call's deadline; an agreed one waits with its agreement.
  applications: (actionId) => sql`
    select a.id, coalesce(a.number, a.title) as about,
      coalesce(a.withdrawn_at, d.communicated_at, c.deadline_at) as since
    from grants.application a join grants.call c on c.id = a.call_id left join grants.decision d on d.call_id = c.id
    where a.action_id = ${actionId} and (a.answers <> '{}' or a.content is not null)
      and (a.state not in ('submitted', 'eligible') or c.state = 'cancelled')
      and not exists (select from grants.sub_grant_agreement g where g.application_id = a.id)`,
  // One that was never signed waits as long, from when it was last touched.
  agreements: (actionId) => sql`
    select g.id, g.number as about, greatest(g.updated_at, max(i.paid_on)::timestamptz) as since
    from grants.sub_grant_agreement g left join grants.instalment i on i.agreement_id = g.id
    where g.action_id = ${actionId} and g.state <> 'signed'
      and exists (select from grants.application a where a.id = g.application_id and (a.answers <> '{}' or a.content is not null))
    group by g.id`,
  // A draft has no deadline to count from: so long after it was last touched.
  calls: (actionId) => sql`
    select id, number as about, case state when 'draft' then updated_at else deadline_at end as since from grants.call
    where action_id = ${actionId} and contact_name <> ''`,
  // The names of a training go together, counted from its last day.
  participants: (actionId) => sql`
    select p.id, g.title as about, (g.ends_on + 1)::timestamp at time zone ${zone} as since
    from training.participant p join training.gathering g on g.id = p.gathering_id
    where p.action_id = ${actionId} and p.emptied_at is null
      and not exists (select from privacy.restricted r where p.id::text = any (r.ids))
    union all
    select s.id, g.title as about, (g.ends_on + 1)::timestamp at time zone ${zone} as since
    from training.speaker s join training.gathering g on g.id = s.gathering_id
    where s.action_id = ${actionId} and s.name <> ''
    union all
    select s.id, g.title as about, (g.ends_on + 1)::timestamp at time zone ${zone} as since
    from training.session s join training.gathering g on g.id = s.gathering_id
    where g.action_id = ${actionId} and s.trainers <> ''`,
  // From the day the accounts were closed, too. A kind that is kept for another time is counted from so much earlier or later.
  documents: (actionId) => sql`
    select d.id, d.title as about, (p.accounted + make_interval(months =>
      coalesce((p.rule #>> array['kinds', d.kind])::int, (p.rule ->> 'months')::int) - (p.rule ->> 'months')::int))::timestamp
      at time zone ${zone} as since
    from action.document d
      join (select id, (definition #>> '{privacy,accounted,value}')::date as accounted, definition #> '{privacy,retention,documents}' as rule
        from action.action) p on p.id = d.action_id
    where d.action_id = ${actionId} and d.emptied_at is null and p.accounted is not null`,
  // All of it together, from the day its accounts were closed; nothing while nobody has said that they are. It waits for its documents.
  action: (actionId) => sql`
    select id, short_name as about, (definition #>> '{privacy,accounted,value}')::date::timestamp at time zone ${zone} as since
    from action.action
    where id = ${actionId} and emptied_at is null and definition #>> '{privacy,accounted,value}' is not null
      and not exists (select from action.document d where d.action_id = action.id and d.emptied_at is null)`,
  voice: (actionId) => sql`select id, number as about, since from voice.to_empty(${actionId}::uuid)`,
  // By half-year, closed six weeks after its end: no day of an incident is told here.
  incident_notes: (actionId) =>
    sql`select id, about, since from protection.periods_to_empty(${actionId}::uuid, 'incident_notes')`,
  incidents: (actionId) =>
    sql`select id, about, since from protection.periods_to_empty(${actionId}::uuid, 'incidents')`,
  // Day by day, all days of one seal together: what is left of a sealed day would look like one that somebody tampered with.
  reads: (actionId) => sql`
    select platform.id_of_day(${actionId}::uuid, r.day) as id, 'reads' as about,
      min((e.details ->> 'reads_until')::date)::timestamp at time zone ${zone} as since
    from (select distinct day from platform.sensitive_read where action_id = ${actionId}) r
      join platform.audit_entry e on e.word = 'audit.sign_head'
        and (e.details ->> 'reads_from')::date <= r.day and r.day < (e.details ->> 'reads_until')::date
    group by r.day`,
  requests: (actionId) => sql`
    select id, kind as about, answered_at as since from privacy.request
    where action_id = ${actionId} and answered_at is not null and emptied_at is null
      and not exists (select from privacy.restricted r where r.request_id = request.id)
    union all
    select id, 'breach', closed_at from privacy.breach
    where action_id = ${actionId} and closed_at is not null and emptied_at is null`,
};

const goingOf = (rule: RetentionRule, actionId: string, months: number) => sql<Going>`
  select id, about, ((since at time zone ${zone}) + make_interval(months => ${months}))::date as goes_on
  from (${sources[rule](actionId)}) held`;

type Asked = { readonly actionId: string; readonly months: number; readonly until: PlainDate };

/** What a rule reaches until a day, the earliest first. */
export async function listGoing(
  tx: Tx,
  rule: RetentionRule,
  { actionId, months, until }: Asked,
  limit: number,
): Promise<Going[]> {
  const { rows } = await sql<Going>`
    select * from (${goingOf(rule, actionId, months)}) g where goes_on <= ${until}
    order by goes_on, id limit ${limit}`.execute(tx);
  return rows;
}

export type GoingTogether = Pick<Going, 'about' | 'goesOn'> & { readonly count: number };

/** The same for reading: records that are known by the same and go on the same day stand together. */
export async function listGoingTogether(
  tx: Tx,
  rule: RetentionRule,
  { actionId, months, until }: Asked,
  limit: number,
): Promise<GoingTogether[]> {
  const { rows } = await sql<GoingTogether>`
    select about, goes_on, count(*)::int8 as count from (${goingOf(rule, actionId, months)}) g where goes_on <= ${until}
    group by about, goes_on order by goes_on, about limit ${limit}`.execute(tx);
  return rows;
}

/** How many a rule reaches until a day. */
export async function countGoing(
  tx: Tx,
  rule: RetentionRule,
  { actionId, months, until }: Asked,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int8 as count from (${goingOf(rule, actionId, months)}) g where goes_on <= ${until}`.execute(
    tx,
  );
  return rows[0]!.count;
}

const among = (column: string, ids: readonly string[]) => sql`${sql.ref(column)} = any (${ids}::uuid[])`;

/** What stays of an application: organisation, project, amounts, states, scores and hashes. What people wrote and attached goes. */
async function emptyApplications(tx: Tx, ids: readonly string[]): Promise<void> {
  // Submitted content, scores and annexes are final for a request: the owner's function alone reaches them.
  await sql`select privacy.empty_screenings_of(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_applications(${ids}::uuid[])`.execute(tx);
  await sql`update grants.application_check set items = '{}', reasons = null, sent_back_reason = null where ${among('application_id', ids)}`.execute(
    tx,
  );
  await sql`update grants.assignment set refusal_reason = null where ${among('application_id', ids)}`.execute(
    tx,
  );
}

/** What stays of an agreement: parties, amounts, periods, values, headings, states and hashes. */
async function emptyAgreements(tx: Tx, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update grants.sub_grant_agreement set title = number, summary = '', public_title = '', public_summary = '', special_conditions = '', protection_reason = '', termination_reason = '', closing_return_reason = '',
      budget = '{}', agreed = null where ${among('id', ids)} returning application_id as id`.execute(tx);
  await emptyApplications(
    tx,
    rows.map(({ id }) => id),
  );
  // The details of an organisation go with the last of its agreements, on either side.
  await sql`update grants.party p set address = '', registration_number = '', representative = '', representative_function = '', bank = '', account = '',
      version = version + 1
    where p.action_id in (select action_id from grants.sub_grant_agreement where ${among('id', ids)})
      and not exists (select from grants.sub_grant_agreement g where p.organisation_id in (g.organisation_id, g.partner_id) and g.budget <> '{}')`.execute(
    tx,
  );
  // Why the text of agreements was changed goes with the last agreement of the Action.
  await sql`update grants.agreement_text t set reason = ''
    where t.action_id in (select action_id from grants.sub_grant_agreement where ${among('id', ids)})
      and not exists (select from grants.sub_grant_agreement g where g.action_id = t.action_id and g.budget <> '{}')`.execute(
    tx,
  );
  await sql`select privacy.empty_publicity(${ids}::uuid[])`.execute(tx);
  await sql`update grants.asset set name = '', receiver = '' where ${among('agreement_id', ids)}`.execute(tx);
  await sql`update grants.recovery set reason = '' where ${among('agreement_id', ids)}`.execute(tx);
  await sql`update grants.recovery_receipt set reference = '' where ${among('agreement_id', ids)}`.execute(
    tx,
  );
  await sql`select privacy.empty_payment_references(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_report_versions(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_bills(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_correction_files(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_payment_proofs(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_visits(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_mentorings(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_addenda(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_account_proofs(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_agreement_scans(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_payment_files(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_corrections(${ids}::uuid[])`.execute(tx);
  await sql`select privacy.empty_lines(${ids}::uuid[])`.execute(tx);
}

/** How each rule empties its records. Accounts are erased by those who keep them, one by one; reads are forgotten by the day. */
export const purges: Readonly<
  Record<
    Exclude<RetentionRule, 'accounts' | 'reads'>,
    (tx: Tx, ids: readonly string[], now: Instant) => Promise<void>
  >
> = {
  mails: async (tx, ids) => {
    await sql`delete from platform.mail where ${among('id', ids)}`.execute(tx);
  },
  proofs: async (tx, ids) => {
    await sql`update people.invitation set email = 'gone@invalid' where ${among('id', ids)}`.execute(tx);
    await sql`delete from people.join_request where ${among('id', ids)}`.execute(tx);
    await sql`delete from people.mailed_token where md5(token_sha256)::uuid = any (${ids}::uuid[])`.execute(
      tx,
    );
  },
  sent_forms: async (tx, ids) => {
    await sql`delete from platform.once_key where ${among('key', ids)}`.execute(tx);
  },
  applications: emptyApplications,
  agreements: emptyAgreements,
  calls: async (tx, ids) => {
    await sql`update grants.call set contact_name = '', contact_email = '' where ${among('id', ids)}`.execute(
      tx,
    );
    await sql`update grants.decision set minutes = '' where ${among('call_id', ids)}`.execute(tx);
    await sql`select privacy.empty_committees(${ids}::uuid[])`.execute(tx);
    await sql`update grants.call_question set asked = '' where ${among('call_id', ids)}`.execute(tx);
    await sql`delete from grants.follower where ${among('call_id', ids)}`.execute(tx);
  },
  // Sex, kind of organisation, jurisdiction and the key that counts somebody once stay.
  participants: async (tx, ids, now) => {
    await sql`select training.forget_papers(${ids}::uuid[])`.execute(tx);
    await sql`select training.forget_evaluations(${ids}::uuid[])`.execute(tx);
    await sql`delete from training.played_role where ${among('participant_id', ids)}`.execute(tx);
    await sql`update training.participant set name = '', mail = null, person_id = null, organisation_id = null,
        organisation_name = '', invite_note = '', emptied_at = ${now} where ${among('id', ids)}`.execute(tx);
    // Of whoever spoke the public role stays.
    await sql`update training.speaker set name = '', agreed_on = null where ${among('id', ids)}`.execute(tx);
    await sql`update training.session set trainers = '' where ${among('id', ids)}`.execute(tx);
  },
  // Amounts, days, states, values and hashes stay, and what was published of law and practice.
  action: async (tx, ids, now) => {
    await sql`select privacy.empty_action(id, ${now}::timestamptz) from unnest(${ids}::uuid[]) id`.execute(
      tx,
    );
  },
  documents: async (tx, ids, now) => {
    await sql`select privacy.empty_documents(${ids}::uuid[], ${now}::timestamptz)`.execute(tx);
  },
  voice: async (tx, ids, now) => {
    await sql`select voice.empty(${ids}::uuid[], ${now}::timestamptz)`.execute(tx);
  },
  incident_notes: async (tx, ids) => {
    await sql`select protection.empty_periods(${ids}::uuid[], 'incident_notes')`.execute(tx);
  },
  incidents: async (tx, ids) => {
    await sql`select protection.empty_periods(${ids}::uuid[], 'incidents')`.execute(tx);
  },
  requests: async (tx, ids, now) => {
    await sql`update privacy.request set name = '', reach = '', about = '', answer = '', emptied_at = ${now},
        person_id = null, extension_reason = case when extended_at is null then null else '' end
      where ${among('id', ids)}`.execute(tx);
    await sql`delete from privacy.finding where ${among('request_id', ids)}`.execute(tx);
    await sql`update privacy.breach set title = '–', happened = '', consequences = '', measures = '', risk_reason = '', emptied_at = ${now}
      where ${among('id', ids)}`.execute(tx);
    await sql`update privacy.breach_notice set words = '' where ${among('breach_id', ids)}`.execute(tx);
  },
};

/** Forgets the reads of these days. Returns the day before which their seals in the audit trail can prove nothing any more. */
export async function forgetReads(tx: Tx, actionId: string, days: readonly string[]): Promise<PlainDate> {
  const { rows } = await sql<{ before: PlainDate }>`
    select platform.forget_reads(${actionId}::uuid, ${days}::uuid[])::text as before`.execute(tx);
  return rows[0]!.before;
}

/** Of these contents, those that no record leads to any more. */
export async function unusedContents(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select hash from unnest(${hashes}::text[]) hash
    where not exists (select from platform.file where sha256 = hash)`.execute(tx);
  return rows.map(({ hash }) => hash);
}

/** The contents behind the attachments of applications, of the applications behind agreements, of the documents that organisations keep, and of all that lies beside an Action’s records. */
export async function contentsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct f.sha256 from grants.application_attachment a join platform.file f on f.id = a.file_id
    where ${among('a.application_id', ids)}
      or a.application_id in (select application_id from grants.sub_grant_agreement where ${among('id', ids)})
    union
    select f.sha256 from grants.gap_file g join grants.gap_request r on r.id = g.request_id join platform.file f on f.id = g.file_id
    where ${among('r.application_id', ids)}
      or r.application_id in (select application_id from grants.sub_grant_agreement where ${among('id', ids)})
    union
    select f.sha256 from grants.line_bill b join platform.file f on f.id = b.file_id where ${among('b.agreement_id', ids)}
    union
    select f.sha256 from grants.account_proof p join platform.file f on f.id = p.file_id where ${among('p.agreement_id', ids)}
    union
    select f.sha256 from grants.agreement_scan_file p join platform.file f on f.id = p.file_id where ${among('p.agreement_id', ids)}
    union
    select f.sha256 from grants.payment_proof p join platform.file f on f.id = p.file_id where ${among('p.agreement_id', ids)}
    union
    select f.sha256 from grants.correction_file p join platform.file f on f.id = p.file_id where ${among('p.agreement_id', ids)}
    union
    select f.sha256 from papers.paper p join platform.file f on f.id = p.file_id
    where p.owner_kind = 'document' and ${among('p.owner_id', ids)}
    union
    select f.sha256 from grants.vault_document v join platform.file f on f.id = v.file_id where ${among('v.action_id', ids)}
    union
    select f.sha256 from unnest(${ids}::uuid[]) one join action.action a on a.id = one, privacy.files_of_action(a.id) f`.execute(
    tx,
  );
  return rows.map(({ sha256 }) => sha256);
}

export type Hold = {
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
  readonly heldAt: Instant;
};

/** What is held back now. */
export async function listHolds(tx: Tx, actionId: string): Promise<Hold[]> {
  return tx
    .selectFrom('privacy.hold')
    .select(['id', 'rule', 'reason', 'heldAt'])
    .where('actionId', '=', actionId)
    .where('endedAt', 'is', null)
    .execute();
}

export async function insertHold(
  tx: Tx,
  hold: { id: string; actionId: string; rule: string; reason: string; heldBy: string; heldAt: Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('privacy.hold')
    .values(hold)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Ends a hold; false when there is none. */
export async function endHoldRow(
  tx: Tx,
  { actionId, rule, endedAt, endedBy }: { actionId: string; rule: string; endedAt: Instant; endedBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('privacy.hold')
    .set({ endedAt, endedBy })
    .where('actionId', '=', actionId)
    .where('rule', '=', rule)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type PurgeEntry = { readonly sequence: number; readonly at: Instant; readonly details: unknown };

/** What went lately, by the audit trail. */
export async function listPurges(tx: Tx, actionId: string, limit: number): Promise<PurgeEntry[]> {
  return tx
    .selectFrom('platform.auditEntry')
    .select(['sequence', 'at', 'details'])
    .where('actionId', '=', actionId)
    .where('word', '=', 'retention.purge')
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
}
