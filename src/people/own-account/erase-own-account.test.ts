import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { makeDatabase } from '../../../tests/support/database.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { makeAccount } from '../accounts/account.ts';
import { signIn } from '../accounts/sign-in.ts';
import { makeBrowser, openTestAccounts } from '../accounts/testing.ts';
import { listMemberships, updateAccount } from '../queries.ts';
import { makePersonResolver } from '../resolve-person.ts';
import { endMembership } from '../team/end-membership.ts';
import { buildRunningAgreement, listWords } from '../team/testing.ts';
import { buildMembership } from '../testing.ts';
import { changeOwnDetails } from './change-own-details.ts';
import { eraseAccountJob, eraseOwnAccount } from './erase-own-account.ts';
import { exportOwnData } from './export-own-data.ts';
import { switchOrganisation } from './switch-organisation.ts';

let opened: ReturnType<typeof openTestAccounts>;
beforeAll(async () => {
  opened = openTestAccounts(await makeDatabase());
});
afterAll(() => opened.close());

const password = 'five arches and a well';

/** Besa with a sign-in, and her browser after she signed in. */
async function withBesa(
  body: (tx: Tx, cast: Cast, besa: { cookies: string; accountId: string }) => Promise<void>,
) {
  const tx = await opened.db.startTransaction().execute();
  try {
    const cast = await castOf(tx);
    const email = `besa.${cast.actionId}@example.org`;
    const accountId = await makeAccount(opened.accounts, { email, password });
    await tx.updateTable('people.person').set({ email }).where('id', '=', cast.besa.personId).execute();
    await updateAccount(tx, cast.besa.personId, accountId);
    const browser = makeBrowser();
    const answer = await signIn(opened.accounts, { email, password }, browser.visitor);
    if (answer.kind === 'signed_in') browser.keep(answer.cookies);
    await body(tx, cast, { cookies: browser.visitor.cookies, accountId });
  } finally {
    await tx.rollback().execute();
  }
}

describe('who a request belongs to', () => {
  it('is nobody without a cookie, with a forged one, and for a person who was disabled', () =>
    withBesa(async (tx, cast, { cookies }) => {
      const resolve = makePersonResolver(opened.accounts, tx, cast.actionId);
      expect(await resolve(undefined, new Date())).toBeUndefined();
      expect(await resolve('mostura.session_token=forged.signature', new Date())).toBeUndefined();
      const at = '2026-11-25T12:00:00.000Z';
      await tx
        .updateTable('people.person')
        .set({ disabledAt: at })
        .where('id', '=', cast.besa.personId)
        .execute();
      expect(await resolve(cookies, new Date())).toBeUndefined();
    }));

  it('is a person with the roles of the organisation they act for, and a role that ended is gone at once', () =>
    withBesa(async (tx, cast, { cookies }) => {
      const resolve = makePersonResolver(opened.accounts, tx, cast.actionId);
      const signedIn = await resolve(cookies, new Date());
      expect(signedIn).toMatchObject({ name: 'Besa', personId: cast.besa.personId, locale: 'en' });
      expect(signedIn?.actor.organisationId).toBe(cast.organisations.cso);
      expect(signedIn?.actor.roles.map(({ role }) => role).sort()).toEqual(['cso_certifier', 'cso_member']);
      for (const { id } of await listMemberships(tx, cast.actionId, cast.besa.personId))
        await endMembership(cast.work(cast.besa), { id });
      expect((await resolve(cookies, new Date()))?.actor).toEqual({
        ...nobody,
        personId: cast.besa.personId,
      });
    }));

  it('follows the choice of organisation, and only into an organisation of the person', () =>
    withBesa(async (tx, cast, { cookies, accountId }) => {
      const { partner } = cast.organisations;
      const resolve = makePersonResolver(opened.accounts, tx, cast.actionId);
      const foreign = `${cookies}; acting_for=${partner}`;
      expect((await resolve(foreign, new Date()))?.actingFor).toBe(cast.organisations.cso);
      await expect(
        switchOrganisation(cast.work(cast.besa), { organisationId: partner }),
      ).rejects.toMatchObject({
        code: 'not_found',
      });
      await tx
        .insertInto('people.membership')
        .values({
          id: cast.actionId,
          actionId: cast.actionId,
          personId: cast.besa.personId,
          organisationId: partner,
          role: 'assessor',
          since: '2026-11-24T12:00:00.000Z',
        })
        .execute();
      await switchOrganisation(cast.work(cast.besa), { organisationId: partner });
      // The role must have a second factor: without one the person acts with no role at all.
      expect(await resolve(foreign, new Date())).toMatchObject({
        owes: '/account/second-factor',
        actor: { ...nobody, personId: cast.besa.personId },
      });
      await tx
        .updateTable('accounts.user')
        .set({ twoFactorEnabled: true })
        .where('id', '=', accountId)
        .execute();
      expect((await resolve(foreign, new Date()))?.actor).toMatchObject({
        organisationId: partner,
        organisationKind: 'partner',
        roles: [{ role: 'assessor', jurisdiction: null }],
      });
    }));
});

describe('erasing one’s own account', () => {
  it('is refused to the last administrator', () =>
    withBesa(async (tx, cast) => {
      await tx
        .updateTable('people.membership')
        .set({ until: '2026-11-25T11:00:00.000Z' })
        .where('personId', '=', cast.foreign.ivo.personId)
        .execute();
      await expect(eraseOwnAccount(cast.work(cast.ivo), { erasedName: '–' })).rejects.toMatchObject({
        code: 'last_administrator',
      });
    }));

  it('is refused to the last certifier while a sub-grant agreement runs, also while they act for another, and says whom to ask', () =>
    withBesa(async (tx, cast) => {
      const { actionId, organisations } = cast;
      const agreed = { actionId, organisationId: organisations.cso, partnerId: organisations.partner };
      await buildRunningAgreement(tx, agreed);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${cast.besa.personId}, true),
        set_config('app.organisation', ${cast.foreign.organisations.cso}, true)`.execute(tx);
      await expect(eraseOwnAccount(cast.work(cast.besa), { erasedName: '–' })).rejects.toMatchObject({
        code: 'erase_last_certifier',
        details: { organisation: 'Bridge Youth Centre', partner: 'Group 484' },
      });
      const memberships = await listMemberships(tx, actionId, cast.besa.personId);
      const certifier = memberships.find(({ role }) => role === 'cso_certifier')!;
      await expect(endMembership(cast.work(cast.besa), certifier)).rejects.toMatchObject({
        code: 'last_certifier',
      });
      const { personId } = cast.bora;
      await buildMembership(tx, { ...agreed, personId, role: 'cso_certifier' });
      await eraseOwnAccount(cast.work(cast.besa), { erasedName: '–' });
    }));

  it('leaves no name, no address and no role, ends the session at once, and the sign-in after it', () =>
    withBesa(async (tx, cast, { cookies, accountId }) => {
      await eraseOwnAccount(cast.work(cast.besa), { erasedName: 'Erased person' });
      const row = await tx
        .selectFrom('people.person')
        .selectAll()
        .where('id', '=', cast.besa.personId)
        .executeTakeFirstOrThrow();
      expect(row).toMatchObject({ name: 'Erased person', accountId: null });
      expect(row.email).toMatch(/@invalid$/);
      expect(await listMemberships(tx, cast.actionId, cast.besa.personId)).toEqual([]);
      expect(
        await makePersonResolver(opened.accounts, tx, cast.actionId)(cookies, new Date()),
      ).toBeUndefined();
      expect(cast.jobs).toContainEqual({ word: 'person.erase_account', data: { accountId } });
      for (let twice = 0; twice < 2; twice++)
        await eraseAccountJob(opened.accounts).run(cast.work(nobody), { accountId });
      const left = await opened.db
        .selectFrom('accounts.user')
        .where('id', '=', accountId)
        .select('id')
        .execute();
      expect(left).toEqual([]);
    }));
});

describe('one’s own data', () => {
  it('comes whole, without secrets, and without what is about others', () =>
    withBesa(async (_, cast) => {
      await changeOwnDetails(cast.work(cast.besa), { name: 'Besa H.', locale: 'sq' });
      const data = await exportOwnData(cast.work(cast.besa), opened.accounts);
      expect(data).toMatchObject({
        person: { name: 'Besa H.', language: 'sq' },
        signIn: { addressConfirmed: true, secondFactor: false },
        privacyRequests: [],
      });
      expect(data.memberships.map(({ role }) => role).sort()).toEqual(['cso_certifier', 'cso_member']);
      expect(data.sessions).toHaveLength(1);
      expect(data.acts.map(({ word }) => word)).toEqual(['person.change_details']);
      const text = JSON.stringify(data);
      expect(text).not.toMatch(/argon2|token/);
      expect(text).not.toContain('Bora');
    }));

  it('is changed by its person alone, and says so in the audit', () =>
    withBesa(async (tx, cast) => {
      await expect(changeOwnDetails(cast.work(nobody), { name: 'X', locale: 'en' })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      await changeOwnDetails(cast.work(cast.bora), { name: 'Bora B.', locale: 'en' });
      expect(await listWords(tx)).toEqual(['person.change_details']);
    }));
});
