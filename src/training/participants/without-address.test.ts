import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { participationRoutes, trainingRoutes } from '../index.ts';
import { participantJobs } from './jobs.ts';
import { findParticipant, listParticipants, listToRemind } from './queries.ts';
import { registerParticipant } from './register-participant.ts';
import { writtenForm } from './schema.ts';
import { participantSecret } from './secret.ts';
import { buildTraining, testSecret } from './testing.ts';

const needs = { secret: testSecret };
const typed = { name: 'Ђорђе Мостарски', organisationKind: 'cso', consent: 'yes', mail: '' };
async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const about = {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants: [],
  };
  const { gatheringId } = await buildTraining(tx, about);
  const other = await buildTraining(tx, about);
  const write = async (changed: Record<string, string> = {}, where = gatheringId, actor = cast.elira) => {
    const form = writtenForm.parse({ ...typed, ...changed });
    const done = await registerParticipant(cast.work(actor), needs, {
      gatheringId: where,
      form,
      locale: 'sq',
    });
    const { rows } = await sql<{ key: string; keyBasis: string }>`
      select trainee_key as key, key_basis from training.participant where id = ${done.participantId}::uuid`.execute(
      tx,
    );
    return { ...done, ...rows[0]! };
  };
  return { cast, gatheringId, elsewhere: other.gatheringId, write };
}

it('staff write down whoever has no address, each as somebody of their own; nobody else registers without one', () =>
  rolledBack(async (tx) => {
    const { cast, gatheringId, elsewhere, write } = await stage(tx);
    const first = await write();
    const second = await write();
    const third = await write({}, elsewhere);
    expect(new Set([first, second, third].map(({ key }) => key)).size).toBe(3);
    expect(first.keyBasis).toBe('alone');
    const form = writtenForm.parse(typed);
    const asked = { gatheringId, locale: 'sq' };
    await expectRefusal(registerParticipant(cast.work(nobody), needs, { ...asked, form }), 'mail_needed');
    // No mail goes out, and nobody waits for a reminder by mail.
    const jobs = participantJobs({ baseUrl: 'https://m.example', secret: testSecret });
    for (const { word, data } of cast.jobs)
      await jobs.find((one) => one.word === word)?.run(cast.work(cast.elira), data);
    expect((await sql`select 1 from platform.mail`.execute(tx)).rows).toEqual([]);
    expect(await listToRemind(tx, cast.actionId, { from: '2026-11-01', until: '2026-12-01' })).toEqual([]);
  }));

it('two share an office’s address: each has a registration and a link, and is known again elsewhere by name', () =>
  rolledBack(async (tx) => {
    const { gatheringId, elsewhere, cast, write } = await stage(tx);
    const office = { mail: 'office@example.org', shared_mail: 'yes' };
    const one = await write(office);
    const other = await write({ ...office, name: 'Vesna Đurić' });
    expect(one.participantId).not.toBe(other.participantId);
    expect(one.key).not.toBe(other.key);
    expect(await listParticipants(tx, cast.actionId, gatheringId)).toHaveLength(2);
    expect((await write({ ...office, name: 'Đorđe Mostarski' })).known).toBe(true);
    expect((await write({ ...office, name: 'Đorđe Mostarski' }, elsewhere)).key).toBe(one.key);
    // Whoever was written down before as the only one of an address stays who they were.
    const alone = await write({ mail: 'ana@example.org', name: 'Ана' });
    expect(
      await write({ mail: 'ana@example.org', name: 'Ana', shared_mail: 'yes' }, elsewhere),
    ).toMatchObject({
      key: alone.key,
      keyBasis: 'mail',
    });
  }));

it('colleagues of one office register themselves, each once and by their own name, whatever they tick the next time', () =>
  rolledBack(async (tx) => {
    const { cast, gatheringId, elsewhere, write } = await stage(tx);
    const self = (name: string, shared_mail = '', where = gatheringId) =>
      write({ mail: 'Office@example.org', name, shared_mail }, where, nobody);
    const first = await self('Ана Мостарска');
    expect(first).toMatchObject({ known: false, keyBasis: 'mail' });
    // Nobody said that the address is shared: it is taken for one person.
    expect(await self('Vesna Đurić')).toMatchObject({ known: true, participantId: first.participantId });
    const second = await self('Vesna Đurić', 'yes');
    expect(second).toMatchObject({ known: false, keyBasis: 'shared_mail' });
    expect(second.key).not.toBe(first.key);
    expect(await listParticipants(tx, cast.actionId, gatheringId)).toHaveLength(2);
    for (const [name, shared, one] of [
      ['Ana Mostarska', 'yes', first],
      ['Весна Ђурић', 'yes', second],
      ['Весна Ђурић', '', second],
    ] as const) {
      expect(await self(name, shared)).toMatchObject({ known: true, participantId: one.participantId });
      expect((await self(name, shared, elsewhere)).key).toBe(one.key);
    }
    expect(await listParticipants(tx, cast.actionId, elsewhere)).toHaveLength(2);
  }));

it('whoever erases an account takes nobody out who is reached at the same address', () =>
  rolledBack(async (tx) => {
    const { cast, write } = await stage(tx);
    const shared = await write({ mail: 'office@example.org', shared_mail: 'yes' });
    const own = await write({ mail: 'vesna@example.org', name: 'Vesna' });
    for (const mail of ['office@example.org', 'VESNA@example.org'])
      await sql`select training.forget(${cast.besa.personId}::uuid, ${mail}, now())`.execute(tx);
    expect((await findParticipant(tx, cast.actionId, shared.participantId))?.name).not.toBe('');
    expect((await findParticipant(tx, cast.actionId, own.participantId))?.name).toBe('');
  }));

let cast: Cast;
let gatheringId: string;
let pages: ReturnType<typeof openPages>;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx, { definition: { grids: [] } }));
  ({ gatheringId } = await db.transaction().execute((tx) =>
    buildTraining(tx, {
      actionId: cast.actionId,
      hostId: cast.organisations.partner,
      recordedBy: cast.elira.personId,
      participants: [{}],
    }),
  ));
  const baseUrl = 'http://localhost:3000';
  pages = openPages(db, cast.actionId, [
    ...trainingRoutes,
    ...participationRoutes({ secret: testSecret, baseUrl }),
  ]);
});

it('the page after it has the link to print, which opens their own page; whoever has an address is shown none', async () => {
  const elira = pages.visit(cast.elira);
  const list = `/staff/gatherings/${gatheringId}/participants`;
  await elira.go(`${list}/new`);
  const sheet = await elira.send(typed);
  const id = /participants\/([0-9a-f-]{36})\/link$/.exec(sheet.path)![1]!;
  const own = `/registration/${participantSecret(testSecret, id)}`;
  expect(sheet.html).toContain(`href="http://localhost:3000${own}"`);
  expect(sheet.html).toContain('<svg');
  expect(await faultsOf(sheet)).toEqual([]);
  expect((await pages.visit().go(own)).html).toContain('Ђорђе Мостарски');
  const shown = await elira.go(list);
  expect(shown.html).toContain('Print the link for a person without email');
  expect(shown.html).toContain('counted again at each training');
  expect(await faultsOf(shown)).toEqual([]);
  const people = await db.transaction().execute((tx) => listParticipants(tx, cast.actionId, gatheringId));
  const withMail = people.find(({ mail }) => mail !== null)!;
  const theirs = await elira.go(`/staff/participants/${withMail.id}/link`);
  expect(theirs.html).not.toContain('/registration/');
  expect((await pages.visit(cast.foreign.elira).go(`/staff/participants/${id}/link`)).status).toBe(404);
});

it('staff take out the name of somebody who asks by phone, with the reason, and the page is gone', async () => {
  const elira = pages.visit(cast.elira);
  await elira.go(`/staff/gatherings/${gatheringId}/participants/new`);
  const { path } = await elira.send({ ...typed, name: 'Zora Gone' });
  const page = path.replace('/link', '/take-out');
  expect((await elira.go(page)).html).toContain('Zora Gone');
  expect((await elira.send({ reason: '' })).html).toContain('govuk-error-summary');
  const after = await elira.send({ reason: 'Asked for it by phone.' });
  expect(after.path).toBe(`/staff/gatherings/${gatheringId}/participants`);
  expect(after.html).not.toContain('Zora Gone');
  expect((await elira.go(page)).status).toBe(404);
  const { rows } = await sql<{ actorId: string; content: string }>`
    select e.actor_id, t.content from platform.audit_entry e join platform.audit_text t on t.sequence = e.sequence
    where e.word = 'participant.forget'`.execute(db);
  expect(rows).toEqual([{ actorId: cast.elira.personId, content: 'Asked for it by phone.' }]);
});
