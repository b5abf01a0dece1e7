import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { makeDatabase } from '../../../tests/support/database.ts';
import { addSeconds } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { makeAccount } from '../accounts/account.ts';
import { signIn } from '../accounts/sign-in.ts';
import { makeBrowser, openTestAccounts } from '../accounts/testing.ts';
import { findPerson, listMemberships, updateAccount } from '../queries.ts';
import { mailReset } from '../sign-in/reset-own-password.ts';
import { listOpenJoinRequests } from '../team/queries.ts';
import { listWords, readMailedToken } from '../team/testing.ts';
import { confirmEmail, getPendingRegistration } from './confirm-email.ts';
import { registerAnother } from './register-another.ts';
import { registerOrganisation } from './register-organisation.ts';
import type { Registration } from './schema.ts';

let opened: ReturnType<typeof openTestAccounts>;
beforeAll(async () => {
  opened = openTestAccounts(await makeDatabase());
});
afterAll(() => opened.close());

async function rolledBack(body: (tx: Tx, cast: Cast) => Promise<void>) {
  const tx = await opened.db.startTransaction().execute();
  try {
    await body(tx, await castOf(tx));
  } finally {
    await tx.rollback().execute();
  }
}

const password = 'a rope across the gorge';
let number = 0;
type Form = Registration & { locale: Locale };
function form(changes: Partial<Form> = {}): Form {
  return {
    name: 'Udruženje žena Đurđevak',
    otherNames: ['Удружење жена Ђурђевак'],
    jurisdiction: 'RS',
    municipality: 'Bujanovac',
    registrationNumber: `28${++number}`,
    fields: ['womens_rights'],
    similar: '',
    reason: '',
    personName: 'Zorica Ilić',
    email: `zorica.${number}@example.org`,
    locale: 'sr-Latn',
    ...changes,
  };
}
/** The person of the latest mail opens its link, and chooses. */
async function confirm(tx: Tx, cast: Cast, at = noon, token?: string) {
  const link = { token: token ?? (await readMailedToken(tx, 'confirm')) };
  await confirmEmail(cast.work(nobody, at), opened.accounts, { ...link, name: 'Zorica Ilić', password });
}
const tryPassword = (email: string, tried: string) =>
  signIn(opened.accounts, { email, password: tried }, makeBrowser().visitor);
const organisations = (tx: Tx) =>
  tx.selectFrom('network.organisation').selectAll().where('name', 'like', 'Udru%').execute();
const mails = (tx: Tx) => tx.selectFrom('platform.mail').selectAll().orderBy('createdAt').execute();

describe('a CSO that registers', () => {
  it('is nobody until its person has proved the address', () =>
    rolledBack(async (tx, cast) => {
      const input = form();
      await registerOrganisation(cast.work(nobody), opened.accounts, input);
      expect(await organisations(tx)).toMatchObject([{ kind: 'cso', confirmedAt: null }]);
      expect((await findPerson(tx, { email: input.email }))!.accountId).toBeNull();
      await expect(confirm(tx, cast, noon, 'of somebody else entirely')).rejects.toMatchObject({
        code: 'link_not_valid',
        status: 404,
      });
      await expect(confirm(tx, cast, addSeconds(noon, 73 * 3600))).rejects.toMatchObject({
        code: 'link_not_valid',
      });
    }));

  it('has its person as member and certifier once the link was opened and a good password chosen, which works once', () =>
    rolledBack(async (tx, cast) => {
      const input = form();
      await registerOrganisation(cast.work(nobody), opened.accounts, input);
      const token = await readMailedToken(tx, 'confirm');
      const guessable = { token, name: 'Zorica Ilić', password: 'zorica.ilić2026' };
      await expect(confirmEmail(cast.work(nobody), opened.accounts, guessable)).rejects.toMatchObject({
        code: 'password_too_common',
        field: 'password',
      });
      await confirm(tx, cast, noon, token);
      expect(await organisations(tx)).toMatchObject([{ confirmedAt: noon, jurisdiction: 'RS' }]);
      const person = await findPerson(tx, { email: input.email });
      const roles = (await listMemberships(tx, cast.actionId, person!.id)).map(({ role }) => role);
      expect(roles.sort()).toEqual(['cso_certifier', 'cso_member']);
      expect((await tryPassword(input.email, password)).kind).toBe('signed_in');
      await expect(confirm(tx, cast, noon, token)).rejects.toMatchObject({ code: 'link_not_valid' });
      expect(await listWords(tx)).toEqual(['organisation.register', 'person.confirm_email']);
    }));

  it('says nothing on the page about an address that has an account: the mail does, and nothing is registered', () =>
    rolledBack(async (tx, cast) => {
      const { email } = await tx
        .selectFrom('people.person')
        .select('email')
        .where('id', '=', cast.besa.personId)
        .executeTakeFirstOrThrow();
      const answer = await registerOrganisation(cast.work(nobody), opened.accounts, form({ email }));
      expect(answer).toBeUndefined();
      expect(await organisations(tx)).toEqual([]);
      expect(await mails(tx)).toMatchObject([
        { template: expect.stringMatching(/account_exists$/), toAddress: email },
      ]);
    }));

  it('gets a new link when it was lost, and is registered once', () =>
    rolledBack(async (tx, cast) => {
      const input = form();
      await registerOrganisation(cast.work(nobody), opened.accounts, input);
      await registerOrganisation(cast.work(nobody, addSeconds(noon, 60)), opened.accounts, input);
      await confirm(tx, cast, addSeconds(noon, 90));
      expect((await organisations(tx)).filter(({ confirmedAt }) => confirmedAt)).toHaveLength(1);
    }));
});

describe('an address that somebody else registered first', () => {
  it('belongs to whoever reads its mail: their registration stands, the other with its roles and requests is gone', () =>
    rolledBack(async (tx, cast) => {
      await registerOrganisation(cast.work(nobody), opened.accounts, form());
      await confirm(tx, cast);
      const [{ id: joined } = { id: '' }] = await organisations(tx);
      const email = 'owner@example.org';
      const theirs = form({ email, personName: 'A stranger', name: 'Udruga ribara Skadar' });
      await registerOrganisation(cast.work(nobody, addSeconds(noon, 10)), opened.accounts, theirs);
      const theirLink = await readMailedToken(tx, 'confirm');
      const asking = form({ email, personName: 'A stranger', similar: joined });
      await registerOrganisation(cast.work(nobody, addSeconds(noon, 20)), opened.accounts, asking);
      const mine = form({ email, name: 'Udruga pčelara Drina' });
      await registerOrganisation(cast.work(nobody, addSeconds(noon, 30)), opened.accounts, mine);
      const { organisation } = await getPendingRegistration(
        cast.work(nobody),
        await readMailedToken(tx, 'confirm'),
      );
      expect(organisation).toMatchObject({ name: mine.name });
      await confirm(tx, cast, addSeconds(noon, 40));
      const person = await findPerson(tx, { email });
      expect(person).toMatchObject({ name: 'Zorica Ilić' });
      const held = await listMemberships(tx, cast.actionId, person!.id);
      expect(new Set(held.map(({ organisationName }) => organisationName))).toEqual(new Set([mine.name]));
      expect(await listOpenJoinRequests(tx, joined)).toEqual([]);
      const unproved = (await organisations(tx)).find(({ name }) => name === theirs.name);
      expect(unproved!.confirmedAt).toBeNull();
      await expect(confirm(tx, cast, addSeconds(noon, 50), theirLink)).rejects.toMatchObject({
        code: 'link_not_valid',
      });
    }));

  it('is never opened by a password from before it was proved', () =>
    rolledBack(async (tx, cast) => {
      const input = form();
      await registerOrganisation(cast.work(nobody), opened.accounts, input);
      const early = { email: input.email, password: 'a password of a stranger' };
      const accountId = await makeAccount(opened.accounts, early);
      await updateAccount(tx, (await findPerson(tx, { email: input.email }))!.id, accountId);
      await confirm(tx, cast);
      expect(await tryPassword(input.email, early.password)).toEqual({ kind: 'refused' });
      expect((await tryPassword(input.email, password)).kind).toBe('signed_in');
    }));

  it('gets the link that proves it when a new password is asked for, and no other', () =>
    rolledBack(async (tx, cast) => {
      const input = form();
      await registerOrganisation(cast.work(nobody), opened.accounts, input);
      const later = cast.work(nobody, addSeconds(noon, 60));
      await mailReset(later, opened.accounts, { email: input.email });
      expect((await mails(tx)).map(({ template }) => template.split('.').at(-1))).toEqual([
        'confirm',
        'confirm',
      ]);
      await confirm(tx, cast, addSeconds(noon, 90));
      expect(await organisations(tx)).toMatchObject([{ confirmedAt: addSeconds(noon, 90) }]);
      expect((await tryPassword(input.email, password)).kind).toBe('signed_in');
    }));
});

describe('an organisation that seems registered already', () => {
  async function registered(tx: Tx, cast: Cast) {
    const input = form();
    await registerOrganisation(cast.work(nobody), opened.accounts, input);
    await confirm(tx, cast);
    return (await organisations(tx))[0]!;
  }

  it.each([
    'Удружење жена Ђурђевак',
    'Udruzenje zena Djurdjevak',
    'UDRUŽENJE ŽENA ĐURĐEVAK',
    'Žena Đurđevak',
  ])('is recognised as %s', (name) =>
    rolledBack(async (tx, cast) => {
      await registered(tx, cast);
      await expect(
        registerOrganisation(cast.work(nobody), opened.accounts, form({ name, otherNames: [] })),
      ).rejects.toMatchObject({ code: 'similar_organisation', field: 'similar' });
    }),
  );

  it('is warned about for an address that has an account too: no warning would tell', () =>
    rolledBack(async (tx, cast) => {
      const { contactEmail } = await registered(tx, cast);
      await expect(
        registerOrganisation(cast.work(nobody), opened.accounts, form({ email: contactEmail! })),
      ).rejects.toMatchObject({ code: 'similar_organisation' });
    }));

  it('is not mistaken for one elsewhere or of another name', () =>
    rolledBack(async (tx, cast) => {
      await registered(tx, cast);
      await registerOrganisation(cast.work(nobody), opened.accounts, form({ jurisdiction: 'ME' }));
      await registerOrganisation(cast.work(nobody), opened.accounts, form({ name: 'Udruga ribara Skadar' }));
      expect(await organisations(tx)).toHaveLength(3);
    }));

  it('can be joined instead: its certifiers are told once the address is proved', () =>
    rolledBack(async (tx, cast) => {
      const { id } = await registered(tx, cast);
      const input = form({ similar: id });
      await registerOrganisation(cast.work(nobody, addSeconds(noon, 30)), opened.accounts, input);
      expect(await listOpenJoinRequests(tx, id)).toEqual([]);
      const at = addSeconds(noon, 60);
      await confirm(tx, cast, at);
      expect(await listOpenJoinRequests(tx, id)).toMatchObject([{ name: 'Zorica Ilić' }]);
      expect((await mails(tx)).at(-1)).toMatchObject({ template: expect.stringMatching(/join_request$/) });
    }));

  it('may go on with a reason, which is kept', () =>
    rolledBack(async (tx, cast) => {
      const { id } = await registered(tx, cast);
      const reason = 'We split in 2024 and have our own registration.';
      await registerOrganisation(cast.work(nobody), opened.accounts, form({ similar: 'new', reason }));
      const kept = await tx.selectFrom('people.registration').selectAll().execute();
      expect(kept).toMatchObject([{ similarTo: [id], reason }]);
    }));
});

it('one person registers a second organisation, at once, but not with a number that is taken', () =>
  rolledBack(async (tx, cast) => {
    const { personName, email, locale, ...second } = form();
    const { organisationId } = await registerAnother(cast.work(cast.besa), opened.accounts, second);
    const memberships = await listMemberships(tx, cast.actionId, cast.besa.personId);
    expect(memberships.filter((one) => one.organisationId === organisationId)).toHaveLength(2);
    const taken = {
      ...second,
      name: 'Udruga ribara Skadar',
      similar: 'new',
      reason: 'The court gave it twice.',
    };
    await expect(registerAnother(cast.work(cast.besa), opened.accounts, taken)).rejects.toMatchObject({
      code: 'number_taken',
    });
  }));
