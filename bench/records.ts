import type pg from 'pg';
import { hashPassword } from '../src/people/accounts/password.ts';
import { hashRecoveryCode, makeRecoveryCodes } from '../src/people/accounts/recovery-codes.ts';
import { programSecret } from '../tests/support/built-program.ts';

export const password = 'a long bridge over the water';
/** Recovery codes of the manager, whose role must have a second factor; each is good once. */
export const recoveryCodes = makeRecoveryCodes();
export const manager = 'manager@bench.example';
export const applicant = 'cso1@bench.example';

/** What a call of the benchmark decides; the shape of `callRules`. */
const rules = {
  currency: 'EUR',
  durationMonths: { minimum: 3, maximum: 12 },
  coFinancingPercent: 0,
  indirectPercent: 7,
  thirdPartyCeilingMinor: 6_000_000,
  graceSeconds: 60,
  assessors: 2,
  divergencePercent: 30,
  passPoints: 6000,
  reserveDays: 180,
  instalments: [
    { kind: 'pre_financing', percent: 80 },
    { kind: 'balance', percent: 20 },
  ],
  reportEveryMonths: 6,
  reportDueDays: 30,
  rateRule: 'month_of_expenditure',
  spentBeforeNextPercent: 70,
};

const sentence =
  'Young people along the route learn from people they trust what is offered and what it costs. ';
const answers = {
  answers: {
    organisation_summary: sentence.repeat(6),
    annual_income: { minor: 4_200_000, currency: 'EUR' },
    experience: sentence.repeat(10),
    title: 'Safe words along the route',
    summary: sentence.repeat(8),
    focus: ['prevention', 'protection'],
    months: 9,
    jurisdiction: 'RS',
    places: [{ municipality: 'Preševo' }, { municipality: 'Bujanovac' }],
    problem: sentence.repeat(12),
    prevention: sentence.repeat(8),
    protection: sentence.repeat(8),
    target_groups: ['youth', 'communities'],
    target_detail: sentence.repeat(5),
    activities: [1, 2, 3].map((at) => ({
      name: `Workshops ${at}`,
      what: sentence.repeat(3),
      from_month: at,
      to_month: at + 3,
    })),
    risks: sentence.repeat(5),
    harm: sentence.repeat(5),
    safeguarding_rules: true,
    budget: {
      lines: [
        { heading: 'human_resources', description: 'Trainers', unit: 'month', units: '9', rateMinor: 60_000 },
        { heading: 'travel', description: 'Bus', unit: 'trip', units: '20', rateMinor: 4_000 },
      ],
      requestedMinor: 620_000,
    },
  },
  raw: {},
};

/** Inserts organisations, people with a sign-in, 30 calls and the applications from `from` on, as the owner of the tables. */
export async function insertRecords(client: pg.Client, { from, to }: { from: number; to: number }) {
  await client.query('begin');
  if (from === 0) await insertCalls(client);
  await insertOrganisations(client, Math.floor(from / 5), Math.floor(to / 5));
  await client.query(
    `insert into grants.application (id, action_id, call_id, lot_id, organisation_id, state, number, title, language,
       answers, requested_minor, submitted_at, submitted_by, content, content_sha256, receipt, created_by, created_at, updated_at)
     select gen_random_uuid(), c.action_id, c.id, l.id, o.id,
       (array['submitted', 'eligible', 'ineligible', 'awarded', 'reserve', 'rejected'])[1 + i % 6],
       c.number || '-' || lpad(i::text, 6, '0'), 'Safe words along the route ' || i, 'en', $1::jsonb, 100000 + i * 7919 % 5000000,
       now() - (i * 7919 % 500000) * interval '1 minute', p.person_id, $2, repeat('0', 64), '{}', p.person_id, now(), now()
     from generate_series($3::int + 1, $4::int) i
     join grants.call c on c.number = 'B-' || (1 + i % 30)
     join grants.lot l on l.call_id = c.id
     join network.organisation o on o.key = 'bench-' || (1 + i % ($4::int / 5))
     join people.membership p on p.organisation_id = o.id`,
    [JSON.stringify(answers), JSON.stringify(answers.answers), from, to],
  );
  // The trail's end is held as whoever writes to it holds it, before it is read: the job that signs it runs at a start, too.
  await client.query('select from platform.audit_head for update');
  await client.query(
    `with head as (select sequence from platform.audit_head),
     added as (
       insert into platform.audit_entry (sequence, at, word, action_id, actor_id, organisation_id, subject_kind, subject_id, details, previous_hash, hash)
       select head.sequence + row_number() over (), a.submitted_at, w.word, a.action_id, a.created_by, a.organisation_id, 'application', a.id, '{}', ''::bytea, ''::bytea
       from head, grants.application a, (values ('application.start'), ('application.save'), ('application.submit')) w (word)
       where a.created_at = now() and a.number like 'B-%' returning 1)
     update platform.audit_head set sequence = sequence + (select count(*) from added)`,
  );
  await client.query('commit');
  await client.query('vacuum analyze');
}

async function insertCalls(client: pg.Client) {
  await client.query(
    `insert into grants.call (id, action_id, partner_id, number, scope, jurisdiction, title, summary, state, opens_at, deadline_at,
       deadline_zone, rules, grid, form_version_id, report_form_version_id, contact_name, contact_email, published_at, created_by, created_at, updated_at)
     select gen_random_uuid(), p.action_id, p.organisation_id, 'B-' || i, 'national', (array['AL', 'BA', 'XK', 'ME', 'MK', 'RS'])[1 + i % 6],
       jsonb_build_object('en', 'Safe information on the route ' || i), jsonb_build_object('en', $1::text), 'published',
       now() - interval '1 year', now() + (i - 20) * interval '9 days', 'Europe/Belgrade', $2::jsonb, a.definition->'grids'->0,
       f.id, r.id, 'Grants desk', 'grants@bench.example', now() - interval '1 year', gen_random_uuid(), now(), now()
     from generate_series(1, 30) i, action.participation p
     join action.action a on a.id = p.action_id
     join forms.form_version f on f.action_id = a.id and f.key = 'application_national'
     join forms.form_version r on r.action_id = a.id and r.key = 'report_narrative'
     where p.role = 'coordinator'`,
    [sentence.repeat(4), JSON.stringify(rules)],
  );
  await client.query(
    `insert into grants.lot (id, call_id, number, title, envelope_minor, minimum_minor, maximum_minor)
     select gen_random_uuid(), id, 1, '{"en": "Information and protection"}', 50000000, 100000, 5100000 from grants.call`,
  );
  await insertPerson(client, manager);
  await client.query(
    `insert into people.membership (id, action_id, person_id, organisation_id, role, since)
     select gen_random_uuid(), action_id, (select id from people.person where email = $1), organisation_id, 'programme_manager', now()
     from action.participation where role = 'coordinator'`,
    [manager],
  );
}

/** CSOs, each with a person who has a sign-in; the first has a draft, too. */
async function insertOrganisations(client: pg.Client, from: number, to: number) {
  await client.query(
    `insert into network.organisation (id, action_id, kind, key, name, jurisdiction, search_key, sort_key, confirmed_at, created_at, updated_at)
     select gen_random_uuid(), a.id, 'cso', 'bench-' || i, 'Bridge Youth Centre ' || i, (array['AL', 'BA', 'XK', 'ME', 'MK', 'RS'])[1 + i % 6],
       'bridge youth centre ' || i, 'bridge youth centre ' || i, now(), now(), now()
     from action.action a, generate_series($1::int + 1, $2::int) i`,
    [from, to],
  );
  await client.query(
    `with made as (
       insert into people.person (id, name, email, created_at, confirmed_at)
       select gen_random_uuid(), 'Person ' || i, 'cso' || i || '@bench.example', now(), now() from generate_series($1::int + 1, $2::int) i
       returning id, email)
     insert into people.membership (id, action_id, person_id, organisation_id, role, since)
     select gen_random_uuid(), o.action_id, made.id, o.id, 'cso_certifier', now()
     from made join network.organisation o on o.key = 'bench-' || substring(made.email from '\\d+')`,
    [from, to],
  );
  await signInsOf(client, 'cso%@bench.example');
  if (from === 0)
    await client.query(
      `insert into grants.application (id, action_id, call_id, lot_id, organisation_id, state, title, answers, created_by, created_at, updated_at)
       select gen_random_uuid(), c.action_id, c.id, l.id, p.organisation_id, 'draft', 'Draft', '{}', p.person_id, now() - interval '1 day', now()
       from grants.call c join grants.lot l on l.call_id = c.id, people.membership p join people.person on person.id = p.person_id
       where c.number = 'B-30' and person.email = $1`,
      [applicant],
    );
}

async function insertPerson(client: pg.Client, email: string) {
  await client.query(
    `insert into people.person (id, name, email, created_at, confirmed_at) values (gen_random_uuid(), 'Mila', $1, now(), now())`,
    [email],
  );
  await signInsOf(client, email);
  const kept = JSON.stringify(recoveryCodes.map((code) => hashRecoveryCode(programSecret, code)));
  await client.query(
    `with account as (update accounts."user" set two_factor_enabled = true where email = $1 returning id)
     insert into accounts.two_factor (id, user_id, secret, backup_codes, verified) select 'f' || id, id, '', $2, false from account`,
    [email, kept],
  );
}

/** An account with the known password, and a session, for every person of these addresses who has none. */
async function signInsOf(client: pg.Client, pattern: string) {
  await client.query(
    `with person as (
       update people.person set account_id = id::text where email like $1 and account_id is null returning id::text, email),
     account as (
       insert into accounts."user" (id, email, email_verified) select id, email, true from person returning id),
     secret as (
       insert into accounts.account (id, account_id, provider_id, user_id, password)
       select 'a' || id, id, 'credential', id, $2 from account)
     insert into accounts.session (id, token, user_id, expires_at)
     select 's' || id, gen_random_uuid()::text, id, now() + interval '1 hour' from account`,
    [pattern, await hashPassword(password)],
  );
}
