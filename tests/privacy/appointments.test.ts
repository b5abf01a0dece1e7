// @second-database: roles and grants, constraints

import fs from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { buildCommittee, buildRanked } from '../../src/grants/committee/testing.ts';
import { buildMentoring } from '../../src/grants/mentoring/testing.ts';
import { buildAgreement } from '../../src/grants/testing.ts';
import { nameAdjudicator } from '../../src/matrix/cycles/name-adjudicator.ts';
import { buildCycle } from '../../src/matrix/cycles/testing.ts';
import { asSeenBy } from '../../src/platform/database/frame.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { Tx } from '../../src/platform/work.ts';
import { listAppointed } from '../../src/privacy/access/queries.ts';
import { type AppointmentKind, appointments } from '../../src/privacy/access/queries-appointments.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { rolledBack } from '../support/database.ts';
import { staged, tables } from '../support/stage.ts';

const ownAccount = 'the person’s own account and sign-in';
const ownPlace = 'the person’s own place in an event: opened by its link, for its holder';
const asked = 'what the person asked for themselves: opens no record of others';
const trail = 'tells what the person did, opens nothing';

/** Columns that lead to a person and open nothing to them, or something that another list of the page tells. */
const otherwise: Readonly<Record<string, string>> = {
  'accounts.account.account_id': ownAccount,
  'accounts.account.user_id': ownAccount,
  'accounts.passkey.user_id': ownAccount,
  'accounts.session.user_id': ownAccount,
  'accounts.two_factor.user_id': ownAccount,
  'accounts.used_code.user_id': ownAccount,
  'accounts.user.id': ownAccount,
  'advocacy.material_writer.person_id': 'writes an edition as staff; every staff member reads it',
  'grants.assessor_profile.person_id': 'tells what an assessor reads and when; the role opens the records',
  'grants.follower.person_id': 'is emailed about a public call',
  'incidents.comparison.first_by': 'a monitor’s act: the duty is listed',
  'incidents.comparison.second_by': 'a monitor’s act: the duty is listed',
  'incidents.incident.checker_id': 'a monitor’s act: the duty is listed',
  'incidents.incident.writer_id': 'a monitor’s act: the duty is listed',
  'incidents.incident.writers': 'a monitor’s act: the duty is listed',
  'matrix.author.person_id': 'is named as an author of what is published',
  'people.join_request.person_id': asked,
  'people.mailed_token.person_id': ownAccount,
  'people.membership.person_id': 'a role: the table of the page lists each',
  'people.person.account_id': ownAccount,
  'people.person.id': ownAccount,
  'people.recovery.person_id': ownAccount,
  'people.recovery_voucher.person_id': 'helped another person to sign in again; opens nothing',
  'people.registration.person_id': asked,
  'people.stashed_form.person_id': 'what the person typed themselves',
  'pgboss.job.data': trail,
  'pgboss.job.output': trail,
  'platform.audit_entry.actor_id': trail,
  'platform.audit_entry.details': trail,
  'platform.audit_entry.subject_id': trail,
  'platform.mail.person_id': 'an email to the person',
  'platform.once_key.person_id': trail,
  'platform.sensitive_read.person_id': trail,
  'privacy.request.person_id': asked,
  'results.narrative_draft.person_id': 'what the person typed themselves',
  'results.report_note.addressed_to': 'a note on a report that all of its writers read',
  'tasks.reminder.person_id': 'an email to the person',
  'training.gathering.approver_id': 'approves an event that all officers of its host open',
  'training.certificate.participant_id': ownPlace,
  'training.check_in.participant_id': ownPlace,
  'training.evaluation_given.participant_id': ownPlace,
  'training.need.participant_id': ownPlace,
  'training.participant.id': ownPlace,
  'training.participant.person_id': ownPlace,
  'training.played_role.participant_id': ownPlace,
  'training.test_paper.participant_id': ownPlace,
  'training.travel.participant_id': ownPlace,
  'training.to_do.person_id': 'a task of an event that all of its staff see',
};
/** Who did something: it opens nothing, but for those that are listed as appointments. */
const isAuthor = (column: string) => /_by$/.test(column);

/** Every column that leads to a person: by its foreign key, or by what is declared of it. */
async function listLeading(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass || '.' || a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people.person'::regclass`.execute(tx);
  const declared = records.flatMap(({ tables }) =>
    tables.flatMap(({ table, personal = {} }) =>
      Object.entries(personal)
        .filter(([, { holds }]) => holds === 'reference')
        .map(([column]) => `${table}.${column}`),
    ),
  );
  return [...new Set([...rows.map(({ name }) => name), ...declared])].toSorted();
}

it('every column that leads to a person is an appointment of the review of access, or says why it opens nothing', () =>
  rolledBack(async (tx) => {
    const listed = Object.values(appointments).map(({ column }): string => column);
    const forgotten = async () =>
      (await listLeading(tx)).filter(
        (column) => !isAuthor(column) && !listed.includes(column) && !otherwise[column],
      );
    expect(await forgotten()).toEqual([]);
    const leading = await listLeading(tx);
    expect([...listed, ...Object.keys(otherwise)].filter((column) => !leading.includes(column))).toEqual([]);
    expect(listed.filter((column) => otherwise[column])).toEqual([]);
    await sql`create table grants.planted (reader_id uuid references people.person)`.execute(tx);
    expect(await forgotten()).toEqual(['grants.planted.reader_id']);
  }));

/** What each file of permissions that asks for one person is about: an appointment, what is their own, or an act on a record that their role opens anyway. */
const reaches: Readonly<Record<string, readonly (AppointmentKind | 'own' | 'opened by the role')[]>> = {
  'advocacy/replies': ['own'],
  'grants/assessment': ['assignment'],
  'grants/assessors': ['own'],
  'grants/committee': ['committee'],
  'grants/mentoring': ['mentor'],
  'matrix/cycles': ['cycle_seat', 'adjudicator'],
  people: ['own'],
  'protection/incidents': ['duty'],
  'results/disputes': ['dispute'],
  'training/approval': ['opened by the role'],
};

/** The files of permissions in which a reach asks whether somebody is the person of a record. */
const askingIn = (files: readonly (readonly [file: string, text: string])[]) =>
  files
    .filter(([, text]) => /=== (actor\.)?personId|personId === /.test(text))
    .map(([file]) => file.replace('/permissions.ts', ''))
    .toSorted();

it('every permission that asks for one person is about an appointment of the list, or about what is their own', () => {
  const files = fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/permissions.ts') && !file.startsWith('platform/'))
    .map((file) => [file, fs.readFileSync(`src/${file}`, 'utf8')] as const);
  expect(askingIn(files)).toEqual(Object.keys(reaches).toSorted());
  const kinds = Object.keys(appointments);
  expect(
    Object.values(reaches)
      .flat()
      .filter((kind) => kind !== 'own' && kind !== 'opened by the role' && !kinds.includes(kind)),
  ).toEqual([]);
  // One that opens records to a person without an appointment is found.
  const planted = `export const read = permission('plan.read', { grant_officer: (actor, plan) => plan.readerId === actor.personId });`;
  expect(askingIn([...files, ['action/plans/permissions.ts', planted]])).toContain('action/plans');
});

it(
  'the officer’s review names each appointment of a person while it lasts, and none of somebody who cannot sign in',
  staged(async (cast) => {
    const tx = tables(cast);
    const { actionId, ana, elira, foreign, hana } = cast;
    const now = '2026-11-25T12:00:00.000Z';
    const of = async ({ personId }: Actor, as: Actor = hana) => {
      await sql`set local role mostura_app`.execute(tx);
      const found = await asSeenBy(tx, as, () => listAppointed(tx, { actionId, personId, now }));
      await sql`set local role none`.execute(tx);
      return [...new Set(found.map(({ kind }) => kind))];
    };
    expect(await of(elira)).toEqual([]);
    await buildMentoring(cast, await buildAgreement(cast), { mentor: ana });
    const { cycleId, places } = await buildCycle(cast, tx, { until: 'adjudicating' });
    const adjudicator = `${elira.personId}/${elira.organisationId}`;
    await nameAdjudicator(cast.work(ana), { cycleId, form: { place: places[0]!.id, adjudicator } });
    await sql`insert into results.dispute
      (id, action_id, indicator, claim, claimed, reason, rule, value, rounded, records, partner_id, due_on, raised_by, raised_at)
      values (gen_random_uuid(), ${actionId}, 'round_tables', 'number', 7, 'We held seven.', '{}', 6, false, '[]',
        ${elira.organisationId}, '2026-12-20', ${elira.personId}, ${now})`.execute(tx);
    await buildCommittee(cast, await buildRanked(cast, { side: foreign }), { side: foreign });
    expect(await of(ana)).toEqual(['mentor']);
    expect(await of(elira)).toEqual(['adjudicator', 'dispute']);
    expect(await of(foreign.elira)).toEqual(['committee']);
    expect(await of(foreign.jana)).toEqual(['assignment', 'committee']);
    expect(await of(foreign.cene)).toEqual(['assignment', 'committee', 'cycle_seat']);
    // Nobody but the officer learns here who disputed a value.
    expect(await of(elira, ana)).toEqual(['adjudicator']);
    await sql`update results.dispute set state = 'withdrawn'`.execute(tx);
    await sql`update grants.mentoring set state = 'ended', ended_on = since, answer_by = null`.execute(tx);
    expect(await of(elira)).toEqual(['adjudicator']);
    expect(await of(ana)).toEqual([]);
    await sql`update people.person set disabled_at = now() where id = ${elira.personId}`.execute(tx);
    expect(await of(elira)).toEqual([]);
  }),
);
