// @second-database: the driver and its connections, backup and move

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cast } from '../tests/support/cast.ts';
import { makeDatabase } from '../tests/support/database.ts';
import { eraseText } from './evidence/erase-text.ts';
import { buildPaymentFile } from './grants/payment-files/testing.ts';
import { buildAgreement, grantsCast } from './grants/testing.ts';
import { agreeToBeNamed } from './matrix/cycles/agree-to-be-named.ts';
import { buildCycle } from './matrix/cycles/testing.ts';
import { makeAccount } from './people/accounts/account.ts';
import { saveHash } from './people/accounts/queries.ts';
import { openTestAccounts, testSecret as secret } from './people/accounts/testing.ts';
import { disablePerson } from './people/disabling/disable-person.ts';
import { markSecret } from './people/new-secret/accept-secret.ts';
import { eraseOwnAccount } from './people/own-account/erase-own-account.ts';
import { updateAccount } from './people/queries.ts';
import { endMembership } from './people/team/end-membership.ts';
import { invitePerson } from './people/team/invite-person.ts';
import { withdrawInvitation } from './people/team/withdraw-invitation.ts';
import { audit } from './platform/audit/audit.ts';
import { verifyTrail } from './platform/audit/verify-trail.ts';
import { withClient } from './platform/backup/databases.ts';
import { makeArchive } from './platform/backup/make-archive.ts';
import { restoreArchive } from './platform/backup/restore-archive.ts';
import { connect } from './platform/database/connect.ts';
import type { Connection } from './platform/database/embedded.ts';
import { openStore } from './platform/files/store.ts';
import { newId } from './platform/ids.ts';
import { readSettings } from './platform/settings.ts';
import { saveIncident } from './protection/incidents/queries-write.ts';
import { buildIncident } from './protection/incidents/testing.ts';
import { nothing } from './protection/incidents/withdraw-incident.ts';
import { saveRelease } from './protection/statistics/queries.ts';
import { buildRelease } from './protection/statistics/testing-rows.ts';
import { settle } from './restore-words.ts';
import { readSince } from './since-backup.ts';
import { shutDoor } from './training/doors/shut-door.ts';
import { buildDoor } from './training/doors/testing.ts';
import { forgetParticipant } from './training/participants/forget-participant.ts';
import { buildTraining } from './training/participants/testing.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-since-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const say = () => {};
const ask = async (to: Connection, text: string, values: unknown[] = []) =>
  withClient(to, async (client) => (await client.query(text, values)).rows);
const passkey = (userId: string, credential: string) => ({
  ...{ id: newId(), userId, credential, publicKey: Buffer.from('key'), counter: 1 },
  ...{ transports: ['internal'], name: 'A telephone' },
});

/** What there is when the backup is made. */
async function before(to: Connection) {
  const { accounts, db, close } = openTestAccounts(to);
  try {
    await markSecret(accounts);
    const signIns: Record<string, string> = {};
    for (const name of ['elira', 'filip'])
      signIns[name] = await makeAccount(accounts, {
        email: `${name}@example.org`,
        password: 'a lantern above the harbour',
      });
    await accounts.db.insertInto('accounts.passkey').values(passkey(signIns.elira!, 'stolen')).execute();
    return await db.transaction().execute(async (tx) => {
      const cast = await grantsCast(tx);
      for (const name of ['elira', 'filip'] as const)
        await updateAccount(tx, cast[name].personId, signIns[name]!);
      const { bora, elira } = cast;
      const fileId = newId();
      await tx
        .insertInto('platform.file')
        .values({
          ...{ id: fileId, actionId: cast.actionId, organisationId: bora.organisationId, size: 1 },
          ...{ sha256: '0'.repeat(64), type: 'application/pdf', name: 'Contract of Bora.pdf' },
          ...{ purpose: 'statute', uploadedBy: bora.personId, createdAt: '2026-11-01T08:00:00.000Z' },
        })
        .execute();
      const training = await buildTraining(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: elira.personId,
      });
      const { gatheringId } = training;
      const door = await buildDoor(tx, { gatheringId, madeBy: elira.personId, secret });
      const invited = await invitePerson(cast.work(cast.besa), accounts, {
        ...{ organisationId: bora.organisationId, role: 'cso_member', jurisdiction: null },
        ...{ email: 'new.person@example.org', locale: 'en' },
      });
      await audit(cast.work(cast.ana), 'call.cancel', { kind: 'call', id: null }, {}, { reason: 'A name.' });
      const { sequence } = await tx
        .selectFrom('platform.auditText')
        .select('sequence')
        .executeTakeFirstOrThrow();
      const { personId: writerId, organisationId } = cast.fatos;
      const incident = { actionId: cast.actionId, organisationId, writerId, keys: { secret } };
      const table = { preparedBy: writerId, preparedFor: organisationId, state: 'signed' } as const;
      const releaseId = await buildRelease(tx, { actionId: cast.actionId, ...table });
      const asideId = await buildRelease(tx, {
        ...{ actionId: cast.actionId, ...table, state: 'returned', tableKey: 'people' },
      });
      const built = { actionId: cast.actionId, ...table, state: 'building' } as const;
      const building = [
        await buildRelease(tx, { ...built, tableKey: 'crimes' }),
        await buildRelease(tx, { ...built, startsOn: '2025-01-01', endsOn: '2025-06-30' }),
        await buildRelease(tx, { ...built, startsOn: '2024-07-01', endsOn: '2024-12-31' }),
      ] as const;
      const incidentIds = [await buildIncident(tx, incident), await buildIncident(tx, incident)];
      const { instalments } = await buildAgreement(cast);
      const { seats } = await buildCycle(cast, tx, { until: 'answering' });
      await agreeToBeNamed(cast.work(cast.cene), { seatId: seats[0], named: true });
      return {
        ...{ cast, instalments, signIns, fileId, training, door, invitationId: invited.id, sequence },
        ...{ incidentIds, releaseId, asideId, building, seatId: seats[0] },
      };
    });
  } finally {
    await close();
  }
}

/** What was taken away between the backup and the restore. */
async function since(to: Connection, there: Awaited<ReturnType<typeof before>>) {
  const { accounts, db, close } = openTestAccounts(to);
  const { signIns, training, door, invitationId, sequence } = there;
  try {
    await db.transaction().execute(async (tx) => {
      const as = (name: 'bora' | 'cene' | 'hana' | 'ivo' | 'besa' | 'elira') => ({
        ...there.cast.work(there.cast[name]),
        tx,
      });
      const { cast: first, instalments } = there;
      const here: Cast = { ...first, work: (...of) => ({ ...first.work(...of), tx }) };
      await buildPaymentFile(here, instalments.slice(0, 1));
      await eraseOwnAccount(as('bora'), { erasedName: 'Erased person' });
      await forgetParticipant(as('elira'), { secret }, { participantId: training.participantIds[0]! });
      await eraseText(as('hana'), { mark: { sequence, name: 'reason' }, reason: 'It named somebody.' });
      await withdrawInvitation(as('besa'), { id: invitationId });
      await shutDoor(as('elira'), { doorId: door.id });
      await agreeToBeNamed(as('cene'), { seatId: there.seatId, named: false });
      await disablePerson(as('ivo'), accounts, {
        ...{ personId: there.cast.besa.personId, reason: 'The telephone was stolen.' },
      });
      const role = await tx
        .selectFrom('people.membership')
        .select('id')
        .where('personId', '=', there.cast.fatos.personId)
        .executeTakeFirstOrThrow();
      await endMembership(as('ivo'), role);
      await saveIncident(tx, there.incidentIds[0]!, { ...nothing, state: 'withdrawn' });
      await saveRelease(tx, there.releaseId, {
        ...{ state: 'withdrawn', content: null, withdrawnBy: there.cast.fatos.personId },
        ...{ withdrawnOn: '2026-11-20', withdrawalReason: 'Records were corrected.' },
      });
      await saveRelease(tx, there.asideId, {
        ...{ state: 'set_aside', content: null, setAsideBy: there.cast.fatos.personId },
        ...{ setAsideOn: '2026-11-20', setAsideReason: 'The unit was wrong.' },
      });
      const { cast, building } = there;
      const [personId, organisationId] = [newId(), newId()];
      await sql`update release.release set state = 'set_aside', phase = 'done', returned_by = ${personId}::uuid,
        returned_for = ${organisationId}::uuid, returned_on = '2026-11-19', return_reason = 'Which unit?', set_aside_by = prepared_by,
        set_aside_on = '2026-11-20', set_aside_reason = 'The unit was wrong.' where id = ${building[0]}::uuid`.execute(
        tx,
      );
      await sql`update release.release set state = 'withdrawn', phase = 'done', number = 'R-2026-0009-7c3f19',
        sha256 = ${'a'.repeat(64)}, signature = 'sealed', signed_by = ${personId}::uuid, signed_for = ${organisationId}::uuid,
        signed_on = '2026-11-19', withdrawn_by = prepared_by, withdrawn_on = '2026-11-20',
        withdrawal_reason = 'Records were corrected.' where id = ${building[1]}::uuid`.execute(tx);
      // Refused since then, it freed its half-year for another.
      await sql`update release.release set state = 'refused', phase = 'done', reason = 'not_safe' where id = ${building[2]}::uuid`.execute(
        tx,
      );
      const { personId: preparedBy, organisationId: preparedFor } = cast.fatos;
      await buildRelease(tx, {
        ...{ actionId: cast.actionId, preparedBy, preparedFor, state: 'withdrawn' },
        ...{ startsOn: '2024-07-01', endsOn: '2024-12-31', number: 'R-2026-0011-7c3f19' },
      });
      const later = {
        actionId: cast.actionId,
        preparedBy,
        preparedFor,
        startsOn: '2025-01-01',
        endsOn: '2025-06-30',
      };
      await buildRelease(tx, { ...later, state: 'set_aside', tableKey: 'crimes' });
      await buildRelease(tx, {
        ...later,
        state: 'withdrawn',
        tableKey: 'people',
        number: 'R-2026-0010-7c3f19',
      });
    });
    const { id } = await accounts.db
      .selectFrom('accounts.account')
      .select('id')
      .where('userId', '=', signIns.elira!)
      .executeTakeFirstOrThrow();
    await saveHash(accounts.db, id, 'the newer hash');
    await accounts.db.deleteFrom('accounts.passkey').execute();
    await accounts.db.insertInto('accounts.passkey').values(passkey(signIns.elira!, 'newer')).execute();
    await accounts.db
      .insertInto('accounts.twoFactor')
      .values({ id: newId(), userId: signIns.elira!, secret: 'sealed', backupCodes: '[]', verified: true })
      .execute();
  } finally {
    await close();
  }
}

async function archiveOf(to: Connection): Promise<{ file: string }> {
  const file = path.join(folder, `${newId()}.tar.gz`);
  const source = { readFile: async () => undefined, secret, program: '0.1.0', now: new Date(), say };
  await withClient(to, (client) => makeArchive({ ...source, client }, { file, recipients: [] }));
  return { file };
}

async function restored(to: Connection, archive: { file: string }): Promise<string[]> {
  const lines: string[] = [];
  const settings = readSettings({ PORT: '3999', DATA_FOLDER: folder, SECRET: secret });
  const store = await openStore(path.join(folder, 'files'));
  const target = { to, migrations: 'migrations', store, say, secret, embedded: false, now: new Date() };
  const doing = {
    mode: 'replace',
    say: (line: string) => lines.push(line),
    settings,
    newSecret: false,
  } as const;
  const choices = { forward: false, newSecret: false };
  await restoreArchive(
    archive,
    { ...target, mode: 'replace', prepare: (database, jobs) => settle(database, jobs, doing) },
    choices,
  );
  return lines;
}

it('what was erased, ended, disabled and changed since the backup stays so after it is restored', async () => {
  const to = await makeDatabase();
  const there = await before(to);
  const archive = await archiveOf(to);
  await since(to, there);
  expect(await restored(to, archive)).toEqual([
    'Kept as they were last: the password, second factor and passkeys of 1 people.',
    'Incidents withdrawn again, as it had been since the backup: 1.',
    'Tables of statistics refused again, as it had been since the backup: 1.',
    'Published tables withdrawn again, as it had been since the backup: 4.',
    'Tables of statistics set aside again, as it had been since the backup: 3.',
    'Payment files made since the backup, which are unknown here: file 1 of Group 484, made on 2026-03-12, pays RS-2026-01-001/A/1. The bank may have paid them: ask it before any of these instalments is paid.',
    ...[
      '1 people erased',
      '1 participants taken out of gatherings',
      '1 texts beside the audit trail erased',
      '1 people disabled',
      '1 roles ended',
      '1 invitations answered or withdrawn',
      '1 links at doors ended',
      '1 names of assessors taken off briefs',
    ].map((what) => `Again, as it had been since the backup: ${what}.`),
    expect.stringContaining('The audit trail is unbroken'),
  ]);

  const { cast, fileId, training, signIns, invitationId, sequence } = there;
  const one = async (text: string, ...values: unknown[]) => (await ask(to, text, values))[0];
  expect(await one('select name, account_id from people.person where id = $1', cast.bora.personId)).toEqual({
    name: 'Erased person',
    account_id: null,
  });
  expect((await one('select name from platform.file where id = $1', fileId)).name).toMatch(/^file-\w+\.pdf$/);
  expect(
    await one('select name, mail, state from training.participant where id = $1', training.participantIds[0]),
  ).toEqual({ name: '', mail: null, state: 'cancelled' });
  expect(await ask(to, 'select 1 from platform.audit_text where sequence = $1', [sequence])).toEqual([]);
  const isOver = [
    ['select disabled_at as at from people.person where id = $1', cast.besa.personId],
    ['select until as at from people.membership where person_id = $1', cast.fatos.personId],
    ['select used_at as at from people.invitation where id = $1', invitationId],
    ['select ended_at as at from training.door where id = $1', there.door.id],
  ] as const;
  for (const [text, id] of isOver) expect([text, (await one(text, id)).at]).toEqual([text, expect.any(Date)]);
  const hashes = await ask(to, 'select password from accounts.account where user_id = $1', [signIns.elira]);
  expect(hashes).toEqual([{ password: 'the newer hash' }]);
  expect(await ask(to, 'select credential from accounts.passkey')).toEqual([{ credential: 'newer' }]);
  expect(await ask(to, 'select user_id from accounts.two_factor')).toEqual([{ user_id: signIns.elira }]);

  expect(
    await one(
      'select state, set_aside_reason, return_reason from release.release where id = $1',
      there.asideId,
    ),
  ).toEqual({ state: 'set_aside', set_aside_reason: 'The unit was wrong.', return_reason: 'Which unit?' });
  const tables = await ask(to, 'select state, number from release.release order by state, number');
  expect(tables).toEqual([
    { state: 'refused', number: null },
    ...Array(3).fill({ state: 'set_aside', number: null }),
    ...['R-2026-0001-', 'R-2026-0009-', 'R-2026-0010-', 'R-2026-0011-'].map((number) => ({
      ...{ state: 'withdrawn', number: expect.stringContaining(number) },
    })),
  ]);

  expect(await ask(to, 'select 1 from matrix.author')).toEqual([]);

  const incidents = await ask(
    to,
    `select id, state, note is null as empty, (select count(*)::int from incidents.source where incident_id = i.id) as sources,
      (select count(*)::int from protection.event where record_id = i.id) as events from incidents.incident i order by state`,
  );
  expect(incidents).toEqual([
    { id: there.incidentIds[1], state: 'recorded', empty: false, sources: 1, events: 1 },
    { id: there.incidentIds[0], state: 'withdrawn', empty: true, sources: 0, events: 2 },
  ]);

  const { db, close } = connect({ to, max: 1 });
  const { faults } = await db
    .transaction()
    .execute((tx) => verifyTrail(tx, { secret }))
    .finally(close);
  expect(faults).toEqual([]);
});

it('what cannot be read of it stops nothing and is named; sign-ins under another SECRET are not carried', async () => {
  const to = await makeDatabase();
  await before(to);
  await ask(to, 'alter table training.door rename to broken');
  expect((await readSince(to, secret)).unread).toEqual(['links at doors ended']);
  const { unread, carry } = await readSince(to, 'another secret that is long enough to be one');
  expect(unread).toEqual(['links at doors ended', 'passwords, second factors and passkeys changed']);
  expect(carry).toBeUndefined();
  const gone = await readSince({ ...to, database: 'never_there' }, secret);
  expect([gone.unread.length, gone.paymentsUnread]).toEqual([17, true]);
});
