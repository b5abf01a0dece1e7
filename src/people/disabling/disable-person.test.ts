import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { makeDatabase } from '../../../tests/support/database.ts';
import { verifyTrail } from '../../platform/audit/verify-trail.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { makeAccount } from '../accounts/account.ts';
import { signIn } from '../accounts/sign-in.ts';
import { makeBrowser, openTestAccounts, testSecret } from '../accounts/testing.ts';
import { updateAccount } from '../queries.ts';
import { listCertifiers } from '../registration/queries.ts';
import { makePersonResolver } from '../resolve-person.ts';
import { endMembership } from '../team/end-membership.ts';
import { listWords } from '../team/testing.ts';
import { disablePerson } from './disable-person.ts';
import { enablePerson } from './enable-person.ts';
import { findDisablingReason } from './queries.ts';

let opened: ReturnType<typeof openTestAccounts>;
beforeAll(async () => {
  opened = openTestAccounts(await makeDatabase());
});
afterAll(() => opened.close());

const password = 'a lantern above the harbour';
const reason = 'The telephone was stolen on the ferry.';

/** The cast, and Bora's browser after she signed in. */
async function withBora(body: (tx: Tx, cast: Cast, cookies: () => string) => Promise<void>) {
  const tx = await opened.db.startTransaction().execute();
  try {
    const cast = await castOf(tx);
    const email = `bora.${cast.actionId}@example.org`;
    const accountId = await makeAccount(opened.accounts, { email, password });
    await tx.updateTable('people.person').set({ email }).where('id', '=', cast.bora.personId).execute();
    await updateAccount(tx, cast.bora.personId, accountId);
    const browser = makeBrowser();
    const answer = await signIn(opened.accounts, { email, password }, browser.visitor);
    if (answer.kind === 'signed_in') browser.keep(answer.cookies);
    await body(tx, cast, () => browser.visitor.cookies);
  } finally {
    await tx.rollback().execute();
  }
}

describe('shutting somebody out', () => {
  it('is refused to everybody but an administrator, for oneself, and for whoever is not there', () =>
    withBora(async (_, cast) => {
      const { accounts } = opened;
      const bora = { personId: cast.bora.personId, reason };
      for (const actor of [cast.ana, cast.besa, cast.elira, cast.hana, cast.bora])
        await expect(disablePerson(cast.work(actor), accounts, bora)).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const ivo = cast.work(cast.ivo);
      await expect(
        disablePerson(ivo, accounts, { personId: cast.ivo.personId, reason }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(disablePerson(ivo, accounts, { personId: newId(), reason })).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(enablePerson(ivo, accounts, bora)).rejects.toMatchObject({ code: 'not_disabled' });
      expect(cast.jobs).toEqual([]);
    }));

  it('never leaves an Action without an administrator who can sign in', () =>
    withBora(async (tx, cast) => {
      const { accounts } = opened;
      const { ivo } = cast.foreign;
      await disablePerson(cast.work(cast.ivo), accounts, { personId: ivo.personId, reason });
      // The other one had pressed at the same moment.
      await expect(
        disablePerson(cast.work(ivo), accounts, { personId: cast.ivo.personId, reason }),
      ).rejects.toMatchObject({ code: 'last_administrator' });
      const own = await tx
        .selectFrom('people.membership')
        .select('id')
        .where('personId', '=', cast.ivo.personId)
        .executeTakeFirstOrThrow();
      await expect(endMembership(cast.work(cast.ivo), own)).rejects.toMatchObject({
        code: 'last_administrator',
      });
    }));

  it('ends every session at once, keeps the roles, and is undone with a reason', () =>
    withBora(async (tx, cast, cookies) => {
      const { accounts } = opened;
      const { personId } = cast.bora;
      const resolve = makePersonResolver(accounts, tx, cast.actionId);
      expect((await resolve(cookies(), new Date()))?.personId).toBe(personId);
      await disablePerson(cast.work(cast.ivo), accounts, { personId, reason });
      expect(await resolve(cookies(), new Date())).toBeUndefined();
      expect(await findDisablingReason(tx, personId)).toBe(reason);
      await expect(disablePerson(cast.work(cast.ivo), accounts, { personId, reason })).rejects.toMatchObject({
        code: 'already_disabled',
      });
      await enablePerson(cast.work(cast.ivo), accounts, { personId, reason: 'The telephone was found.' });
      // The old session is gone for good; a new sign-in has the old roles.
      expect(await resolve(cookies(), new Date())).toBeUndefined();
      const browser = makeBrowser();
      const email = `bora.${cast.actionId}@example.org`;
      const answer = await signIn(accounts, { email, password }, browser.visitor);
      if (answer.kind === 'signed_in') browser.keep(answer.cookies);
      const again = await resolve(browser.visitor.cookies, new Date());
      expect(again?.actor.roles).toEqual([{ role: 'cso_member', jurisdiction: null }]);
      expect(await listWords(tx)).toEqual(['person.disable', 'person.enable']);
      expect((await verifyTrail(tx, { secret: testSecret })).faults).toEqual([]);
    }));

  it('is told to the person by mail, without the reason; no other mail reaches them meanwhile', () =>
    withBora(async (tx, cast) => {
      const { accounts } = opened;
      const { besa } = cast;
      const certifiers = async () =>
        (await listCertifiers(tx, cast.organisations.cso)).map(({ personId }) => personId);
      expect(await certifiers()).toEqual([besa.personId]);
      await disablePerson(cast.work(cast.ivo), accounts, { personId: besa.personId, reason });
      expect(await certifiers()).toEqual([]);
      const { rows } = await sql<{ template: string; personId: string; args: unknown }>`
        select template, person_id, args from platform.mail`.execute(tx);
      expect(rows).toEqual([
        {
          template: 'people.mail.disabled',
          personId: besa.personId,
          args: { link: 'http://localhost:3000/contact' },
        },
      ]);
    }));
});
