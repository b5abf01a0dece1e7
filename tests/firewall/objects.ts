import type { QueryResultRow } from 'pg';

/** Asks the database as its owner. */
export type Ask = <Row extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** The schemas of the store: whatever is made in them is covered without being named. */
export const schemas = ['directory', 'protection', 'incidents', 'release'];
const inStore = (schema: string) => `${schema} = any ('{${schemas.join(',')}}'::text[])`;

/** What every page's roles may call of the store, with what each gives away. Written by hand: whoever adds one answers for it here. */
const mayCall: Readonly<Record<string, string>> = {
  'mostura_app protection.own_duties': 'the duties of the person at work',
  'mostura_app protection.own_waiting': 'how much of which kind waits for the person at work',
  'mostura_app protection.own_waiting_releases':
    'to a statistician, the type and half-year of the tables that wait for them, and none of their numbers',
  'mostura_app protection.own_comparisons':
    'to a monitor, how many incidents of their organisation wait to be compared, and since when',
  'mostura_app protection.duties_held': 'to a data protection officer, which duties a person can use now',
  'mostura_app protection.held_about_oneself':
    'the duties of the person at work, whoever proposed them unnamed',
  'mostura_app protection.periods_to_empty':
    'that there are incidents of a half-year, and the day of its closing',
  'mostura_app protection.empty_periods': 'nothing: it takes what is due by the months of the Action',
};
/** Schemas that outsiders may enter, for these functions alone. */
const mayEnter = ['mostura_app protection'];

/** What of the store is shown outside: each view with its columns, each function that reads it. */
const shownOutside: Readonly<Record<string, string>> = {
  // What another organisation confirmed, and nothing that only professionals see.
  'published.service': 'action_id jurisdiction area state content checked_on check_days id',
  'published.service_area': 'action_id jurisdiction slug name services',
  // What another organisation signed; of what was withdrawn no content.
  'published.release':
    'action_id number table_key family starts_on ends_on signed_on content sha256 signature withdrawn_on withdrawal_reason',
};

/** What the role of the store may do outside: the ten lines of a verb's needs. */
const mayOutside: readonly string[] = [
  'platform.instance select',
  'platform.once_key select',
  'platform.once_key insert',
  'platform.once_key delete',
  'platform.once_key.location update',
  'platform.sensitive_read insert',
  'platform.sensitive_read.day select',
  'platform.sensitive_read.person_id select',
  'platform.sensitive_read.record_id select',
  'platform.sensitive_read.record_kind select',
  'platform.mail insert',
  'published.action select',
  'published.organisation select',
];
/** Functions outside that see more than their caller and that the role of the store may call. */
const mayCallOutside: readonly string[] = [
  'platform.mails_lately',
  'platform.trail_of_protection',
  'platform.write_audit',
];

const outsiders = ['mostura_app', 'mostura_portal', 'public'];

/** Every fault of the database's objects, each as a sentence that says where. */
export async function faultsOfObjects(ask: Ask): Promise<string[]> {
  return [
    ...(await openToOutsiders(ask)),
    ...(await rowsUnguarded(ask)),
    ...(await tiedToOutside(ask)),
    ...(await shownTooMuch(ask)),
    ...(await roleTooMighty(ask)),
    ...(await trailOpen(ask)),
  ].toSorted();
}

/** Grants on schemas, tables, columns, sequences and functions of the store, to anybody but its own role. */
async function openToOutsiders(ask: Ask): Promise<string[]> {
  const entered = await ask<{ what: string }>(
    `select r.name || ' ' || n.nspname as what from unnest($1::text[]) r (name) cross join pg_namespace n
      where ${inStore('n.nspname')} and (r.name <> 'public' and has_schema_privilege(r.name, n.oid, 'usage, create')
        or r.name = 'public' and exists (select from aclexplode(n.nspacl) a where a.grantee = 0))`,
    [outsiders],
  );
  const relations = await ask<{ what: string }>(
    `select r.name || ' ' || n.nspname || '.' || c.relname as what
      from unnest($1::text[]) r (name) cross join pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${inStore('n.nspname')} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and (
        c.relkind = 'S' and has_sequence_privilege(r.name, c.oid, 'usage, select, update')
        or c.relkind <> 'S' and (has_any_column_privilege(r.name, c.oid, 'select, insert, update, references')
          or has_table_privilege(r.name, c.oid, 'delete, truncate, trigger')))`,
    [outsiders],
  );
  const functions = await ask<{ what: string }>(
    `select r.name || ' ' || n.nspname || '.' || p.proname as what
      from unnest($1::text[]) r (name) cross join pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${inStore('n.nspname')} and p.prorettype <> 'trigger'::regtype and has_function_privilege(r.name, p.oid, 'execute')`,
    [outsiders],
  );
  return [
    ...entered.filter(({ what }) => !mayEnter.includes(what)).map(({ what }) => `enters: ${what}`),
    ...relations.map(({ what }) => `reads or writes: ${what}`),
    ...functions.filter(({ what }) => !mayCall[what]).map(({ what }) => `calls: ${what}`),
  ];
}

/** Tables whose rows are not guarded for the role of the store alone, by what a person is appointed to or did. */
async function rowsUnguarded(ask: Ask): Promise<string[]> {
  const tables = await ask<{ name: string; forced: boolean; owner: boolean; policies: number }>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_sees_all') as owner,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner_sees_all') as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${inStore('n.nspname')} and c.relkind in ('r', 'p')`,
  );
  const policies = await ask<{ name: string; roles: string[]; rule: string }>(
    `select n.nspname || '.' || c.relname || ' ' || p.polname as name,
        array(select coalesce(r.rolname, 'public')::text from unnest(p.polroles) o left join pg_roles r on r.oid = o) as roles,
        concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as rule
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      where ${inStore('n.nspname')} and p.polname <> 'owner_sees_all'`,
  );
  const functions = await ask<{ name: string }>(
    `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${inStore('n.nspname')} and p.prosrc ~ '(is_staff|app\\.staff)'`,
  );
  return [
    ...tables.filter(({ forced }) => !forced).map(({ name }) => `row security is not forced: ${name}`),
    ...tables.filter(({ owner }) => !owner).map(({ name }) => `a backup would not see it: ${name}`),
    ...tables.filter(({ policies: of }) => of === 0).map(({ name }) => `no policy: ${name}`),
    ...policies
      .filter(({ roles }) => roles.join() !== 'mostura_protection')
      .map(({ name, roles }) => `a policy for ${roles}: ${name}`),
    ...policies
      .filter(({ rule }) => /is_staff|app\.staff/.test(rule))
      .map(({ name }) => `asks who is staff: ${name}`),
    ...policies
      .filter(({ rule }) => !/protection\.\w+\(|directory\.\w+\(|current_person/.test(rule))
      .map(({ name }) => `asks for nobody's duty: ${name}`),
    ...functions.map(({ name }) => `asks who is staff: ${name}`),
  ];
}

/** Keys that lead out of the store or into it: each would tell whether an id is there. */
async function tiedToOutside(ask: Ask): Promise<string[]> {
  const keys = await ask<{ name: string }>(
    `select n.nspname || '.' || c.relname || ' ' || k.conname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
      where k.contype = 'f' and (${inStore('n.nspname')}) <> (${inStore('tn.nspname')})`,
  );
  return keys.map(({ name }) => `a key crosses the store: ${name}`);
}

/** Views and functions outside that are made of the store's tables. */
async function shownTooMuch(ask: Ask): Promise<string[]> {
  const views = await ask<{ name: string; columns: string }>(
    `select distinct n.nspname || '.' || v.relname as name,
        (select string_agg(a.attname, ' ' order by a.attnum) from pg_attribute a where a.attrelid = v.oid and a.attnum > 0) as columns
      from pg_depend d join pg_rewrite w on w.oid = d.objid and d.classid = 'pg_rewrite'::regclass
        join pg_class v on v.oid = w.ev_class join pg_namespace n on n.oid = v.relnamespace
        join pg_class t on t.oid = d.refobjid and d.refclassid = 'pg_class'::regclass join pg_namespace tn on tn.oid = t.relnamespace
      where ${inStore('tn.nspname')} and not (${inStore('n.nspname')})`,
  );
  const functions = await ask<{ name: string }>(
    `select distinct n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where not (${inStore('n.nspname')}) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and (coalesce(p.prosrc, '') || coalesce(pg_get_function_sqlbody(p.oid), '')) ~ '\\m(${schemas.join('|')})\\.[a-z]'`,
  );
  return [
    ...views
      .filter(({ name, columns }) => shownOutside[name] !== columns)
      .map(({ name, columns }) => `shows the store: ${name} (${columns})`),
    ...functions
      .filter(({ name }) => shownOutside[name] === undefined)
      .map(({ name }) => `reads the store: ${name}`),
  ];
}

/** Roles that write into the trail of incidents without `protection.write_event`, which asks for the duty, the word and the record. */
async function trailOpen(ask: Ask): Promise<string[]> {
  const open = await ask<{ name: string }>(
    `select r.name from unnest($1::text[]) r (name)
      where has_function_privilege(r.name, 'protection.add_event(uuid, timestamptz, text, uuid, uuid)', 'execute')
        or has_table_privilege(r.name, 'protection.event', 'insert, update, delete')`,
    [[...outsiders, 'mostura_protection']],
  );
  return open.map(({ name }) => `may add to the trail of anybody: ${name}`);
}

/** What the role of the store may do elsewhere, and who may become it. */
async function roleTooMighty(ask: Ask): Promise<string[]> {
  const grants = await ask<{ what: string }>(
    `select n.nspname || '.' || c.relname || ' ' || one as what
      from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate']) one
      where not (${inStore('n.nspname')}) and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
        and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege('mostura_protection', c.oid, one)
      union all
      select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || one
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        cross join unnest(array['select', 'insert', 'update']) one
      where not (${inStore('n.nspname')}) and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
        and c.relkind in ('r', 'p', 'v', 'm', 'f') and not has_table_privilege('mostura_protection', c.oid, one)
        and has_column_privilege('mostura_protection', c.oid, a.attnum, one)`,
  );
  const calls = await ask<{ what: string }>(
    `select distinct n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where not (${inStore('n.nspname')}) and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
        and p.prosecdef and p.prorettype <> 'trigger'::regtype
        and has_schema_privilege('mostura_protection', n.oid, 'usage') and has_function_privilege('mostura_protection', p.oid, 'execute')`,
  );
  const members = await ask<{ what: string }>(
    `select m.rolname || ' becomes ' || g.rolname as what
      from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
      where g.rolname = 'mostura_protection' and (m.rolname in ('mostura_app', 'mostura_portal') or m.rolname like '%\\_requests')
        or m.rolname = 'mostura_protection'`,
  );
  return [
    ...grants.filter(({ what }) => !mayOutside.includes(what)).map(({ what }) => `may outside: ${what}`),
    ...mayOutside
      .filter((line) => !grants.some(({ what }) => what === line))
      .map((line) => `is listed and not granted: ${line}`),
    ...calls.filter(({ what }) => !mayCallOutside.includes(what)).map(({ what }) => `may call: ${what}`),
    ...members.map(({ what }) => `may become: ${what}`),
  ];
}
