// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { system } from '../src/platform/database/frame.ts';
import { type Actor, isStaff, nobody } from '../src/platform/permissions.ts';
import type { Tx } from '../src/platform/work.ts';
import { castOf } from './support/cast.ts';
import { rolledBack } from './support/database.ts';
import { buildFinals } from './support/finals.ts';

/** What asks who calls: a function that runs with its owner's rights calls one of these, or says below why it need not. */
const guards = [
  ...['platform.current_person', 'platform.current_organisation', 'platform.is_staff', 'platform.is_system'],
  ...['people.must_hold', 'people.own_address', 'privacy.is_officer', 'privacy.must_empty'],
  ...['privacy.must_rename', 'privacy.case_about', 'voice.presented', 'voice.is_handler'],
  ...['voice.must_open', 'voice.must_handle', 'training.presented', 'training.must_keep'],
  ...['training.must_replace', 'training.must_be_staff', 'grants.counts_corrections', 'matrix.assesses'],
  'grants.must_be_side',
  ...[
    'protection.must_be_a_job',
    'protection.must_have_part',
    'protection.must_monitor',
    'directory.must_look',
    'protection.is_officer',
    'protection.holds',
  ],
  ...['protection.actions_of_duty', 'protection.jurisdictions_of_duty', 'protection.proposes_for'],
];

const places = 'for places: whoever registers is told without an account; tells numbers and types, nobody';
const keyed = 'found by a key that is made with the secret of the instance, so that nobody guesses it';
const totals = 'gives totals that are published, of five or more';
const rule = 'is itself a rule of row security: says yes or no of an id that the row has';
const handlers = 'whoever reports has no account and is told by role who will read; ids, no names';

/** Why a function that a request may call asks nobody. */
const open: Readonly<Record<string, string>> = {
  'action.audiences_of': 'the roles of organisations in the Action are public',
  'grants.naming_of': 'the public view withholds texts by it; gives the names to be withheld to no page',
  'grants.was_mentor': rule,
  'matrix.decided': 'a number of findings; tells none of them',
  'network.capacity_improvements': totals,
  'network.capacity_means': totals,
  'network.decides_on': rule,
  'network.release_capacity': 'works out by itself what may be released, whoever finished the last of five',
  'platform.lock_audit_head': 'gives and changes nothing',
  'platform.mails_lately': 'limits how many emails anybody has sent to an address; tells a number',
  'platform.trail_of_protection':
    'words of the store alone, of records that its role has found under row security',
  'platform.write_audit': 'every request writes what it did, signed in or not; nothing is read or changed',
  'protection.is_able': rule,
  'training.known': keyed,
  'training.loop_changes': totals,
  'training.names_under': keyed,
  'training.taken': places,
  'training.waiting': places,
  'training.waiting_kinds': places,
  'voice.handlers': handlers,
  'voice.is_kept_from': 'is itself the rule that keeps a case from people',
  'voice.kept': handlers,
  'voice.readers': handlers,
};

/** The functions that run with their owner's rights and that a role of requests may call; triggers are called by no request. */
async function listOpen(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string; source: string }>`
    select p.pronamespace::regnamespace || '.' || p.proname as name, regexp_replace(pg_get_functiondef(p.oid), '--[^\n]*', '', 'g') as source
    from pg_proc p
    where p.prosecdef and p.prorettype <> 'trigger'::regtype and exists (
      select from pg_roles r where r.rolname in ('mostura_app', 'mostura_protection', 'mostura_portal')
        and has_schema_privilege(r.oid, p.pronamespace, 'usage') and has_function_privilege(r.oid, p.oid, 'execute'))
    order by 1`.execute(tx);
  expect(rows.length).toBeGreaterThan(90);
  const asks = new RegExp(`\\b(${guards.join('|').replaceAll('.', '\\.')})\\(`);
  // What is asked in the body: a default of an argument is the caller's to overrule.
  const bodyOf = (source: string) => source.slice(source.search(/^(AS |BEGIN ATOMIC)/m));
  return rows.filter(({ source }) => !asks.test(bodyOf(source))).map(({ name }) => name);
}

it('every function with its owner’s rights that a request may call asks who calls, or says why it need not', () =>
  rolledBack(async (tx) => {
    expect(await listOpen(tx)).toEqual(Object.keys(open).toSorted());
    await sql`create function privacy.planted(at timestamptz, who uuid default platform.current_person()) returns bigint
      language sql security definer as $$ select count(*) from platform.file where uploaded_by = who -- platform.is_staff()
      $$`.execute(tx);
    expect((await listOpen(tx)).filter((name) => !open[name])).toEqual(['privacy.planted']);
  }));

it('every guard is a function of the database', () =>
  rolledBack(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select pronamespace::regnamespace || '.' || proname as name from pg_proc
      where pronamespace::regnamespace || '.' || proname = any (${guards})`.execute(tx);
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(guards));
  }));

/** Runs a statement as a request of this person does, takes it back, and gives the code with which it is refused. */
async function refusedWith(tx: Tx, as: Actor, statement: string, role = 'mostura_app') {
  await sql`savepoint tried`.execute(tx);
  const known = as !== system && as !== nobody;
  try {
    await sql`select set_config('role', ${role}, true), set_config('app.staff', ${role === 'mostura_app' && isStaff(as) ? 'on' : 'off'}, true),
      set_config('app.person', ${known ? as.personId : ''}, true), set_config('app.organisation', ${known ? as.organisationId : ''}, true)`.execute(
      tx,
    );
    await sql.raw(statement).execute(tx);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await sql`rollback to savepoint tried`.execute(tx);
  }
}

it('an address is forgotten, files are listed and renamed, and participations emptied for their person and officers alone', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    const { besa } = cast;
    const { rows } = await sql<{ email: string; file: string }>`
      select p.email, f.id as file from people.person p, platform.file f where p.id = ${besa.personId} limit 1`.execute(
      tx,
    );
    const { email, file } = rows[0]!;
    await sql`update platform.file set uploaded_by = ${besa.personId}, organisation_id = ${cast.dragan.organisationId} where id = ${file}`.execute(
      tx,
    );
    const { rows: someone } = await sql<{ id: string }>`
      select id from training.participant where person_id is null limit 1`.execute(tx);
    for (const name of [
      `forget_participants('{${someone[0]!.id}}', now())`,
      `carry_need('${someone[0]!.id}')`,
    ]) {
      const statement = `select training.${name}`;
      for (const actor of [besa, cast.foreign.besa, nobody])
        expect([statement, await refusedWith(tx, actor, statement)]).toEqual([statement, '42501']);
      for (const actor of [system, cast.hana, cast.elira])
        expect([statement, await refusedWith(tx, actor, statement)]).toEqual([statement, undefined]);
    }
    for (const statement of [
      `select people.forget_address('${email}', 'gone@invalid')`,
      `select * from privacy.file_names('${besa.personId}')`,
      `select privacy.rename_file('${file}', 'other.pdf')`,
      `select training.forget('${besa.personId}', '${email}', now())`,
    ]) {
      for (const actor of [cast.bora, cast.foreign.besa, cast.elira, cast.ana, cast.ivo, cast.goran, nobody])
        expect([statement, await refusedWith(tx, actor, statement)]).toEqual([statement, '42501']);
      for (const actor of [system, cast.hana, besa])
        expect([statement, await refusedWith(tx, actor, statement)]).toEqual([statement, undefined]);
    }
  }));

it('retention is run by the system and by officers alone', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const id = cast.actionId;
    for (const statement of [
      `select * from privacy.files_of_action('${id}')`,
      `select platform.forget_reads('${id}', '{}')`,
      `select protection.empty_periods('{}', 'incidents')`,
      `select training.forget_papers('{}')`,
      `select training.forget_evaluations('{}')`,
      `select training.drop_unconfirmed_before('${id}', now())`,
      `select voice.empty('{}', now())`,
      `select * from voice.to_empty('${id}')`,
      `select * from protection.periods_to_empty('${id}', 'incidents')`,
    ]) {
      for (const actor of [cast.besa, cast.elira, cast.ana, cast.goran, nobody])
        expect([statement, await refusedWith(tx, actor, statement)]).toEqual([statement, '42501']);
      for (const actor of [system, cast.hana])
        expect([statement, await refusedWith(tx, actor, statement)]).toEqual([statement, undefined]);
    }
  }));

it('cases, participations, findings, agreements and duties are reached by those whose work it is', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { actionId, besa, elira, ana, ivo, hana, cene, goran } = cast;
    const other = '00000000-0000-7000-8000-00000000da1f';
    const all: readonly [string, readonly Actor[], readonly Actor[], string?][] = [
      [`select * from voice.standing('${actionId}', now()::date)`, [besa, elira, goran], [ana, hana, ivo]],
      [`select * from voice.late('${actionId}', now()::date, '${ana.personId}')`, [besa, ivo], [ana, system]],
      [`select voice.first_read('${other}')`, [besa, elira, ana, nobody], [system]],
      [
        `select voice.keep_from('${other}', '${besa.organisationId}', now())`,
        [besa, elira, ana, nobody],
        [system],
      ],
      [`select matrix.take_over('${other}', now())`, [besa, cene, elira, nobody], [ana, system]],
      [`select training.drop_unconfirmed('${other}')`, [besa, nobody], [elira, system]],
      [`select * from training.test_pairs('${other}')`, [besa, nobody], [elira, system]],
      [`select * from training.test_progress('${other}')`, [besa, nobody], [elira, system]],
      [
        `select * from people.running_agreements('${besa.organisationId}')`,
        [cast.foreign.besa, cast.foreign.elira, nobody],
        [besa, ana, ivo, hana],
      ],
      [`select protection.seal_day('${actionId}', now())`, [besa, hana, ana], [nobody], 'mostura_protection'],
      [
        `select * from protection.mailboxes('${actionId}')`,
        [cene, goran],
        [hana, nobody],
        'mostura_protection',
      ],
      [
        `select * from protection.holders('${actionId}', 'monitor')`,
        [cene, goran],
        [hana, nobody],
        'mostura_protection',
      ],
    ];
    for (const [statement, others, theirs, role] of all) {
      for (const actor of others)
        expect([statement, await refusedWith(tx, actor, statement, role)]).toEqual([statement, '42501']);
      for (const actor of theirs)
        expect([statement, await refusedWith(tx, actor, statement, role)]).toEqual([statement, undefined]);
    }
  }));
