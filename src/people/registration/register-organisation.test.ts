import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { makeDatabase } from '../../../tests/support/database.ts';
import { addSeconds } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { signIn } from '../accounts/sign-in.ts';
import { makeBrowser, openTestAccounts } from '../accounts/testing.ts';
import { findPerson, listMemberships } from '../queries.ts';
import { listOpenJoinRequests } from '../team/queries.ts';
import { listWords, readMailedToken } from '../team/testing.ts';
import { confirmEmail } from './confirm-email.ts';
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
    password,
    locale: 'sr-Latn',
    ...changes,
  };
}
const organisations = (tx: Tx) =>
  tx.selectFrom('network.organisation').selectAll().where('name', 'like', 'Udru%').execute();
const mails = (tx: Tx) => tx.selectFrom('platform.mail').selectAll().orderBy('createdAt').execute();

describe('a CSO that registers', () => {
  it('is nobody until its person has proved the address', () =>
    rolledBack(async (tx, cast) => {
      const input = form();
      await registerOrganisation(cast.work(nobody), opened.accounts, input);
      expect(await organisations(tx)).toMatchObject([{ kind: 'cso', confirmedAt: null }]);
      expect(await signIn(opened.accounts, input, makeBrowser().visitor)).toEqual({ kind: 'unconfirmed' });
      await expect(
        confirmEmail(cast.work(nobody), opened.accounts, { token: 'of somebody else entirely' }),
      ).rejects.toMatchObject({ code: 'link_not_valid', status: 404 });
      const late = cast.work(nobody, addSeconds(noon, 73 * 3600));
      await expect(
        confirmEmail(late, opened.accounts, { token: await readMailedToken(tx, 'confirm') }),
      ).rejects.toMatchObject({ code: 'link_not_valid' });
    }));

  it('has its person as member and certifier once the link was pressed, which works once', () =>
    rolledBack(async (tx, cast) => {
      const input = form();
      await registerOrganisation(cast.work(nobody), opened.accounts, input);
      const token = await readMailedToken(tx, 'confirm');
      await confirmEmail(cast.work(nobody), opened.accounts, { token });
      expect(await organisations(tx)).toMatchObject([{ confirmedAt: noon, jurisdiction: 'RS' }]);
      const person = await findPerson(tx, { email: input.email });
      const roles = (await listMemberships(tx, cast.actionId, person!.id)).map(({ role }) => role);
      expect(roles.sort()).toEqual(['cso_certifier', 'cso_member']);
      expect((await signIn(opened.accounts, input, makeBrowser().visitor)).kind).toBe('signed_in');
      await expect(confirmEmail(cast.work(nobody), opened.accounts, { token })).rejects.toMatchObject({
        code: 'link_not_valid',
      });
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

  it('gets the confirmation again when it was lost, without a second organisation', () =>
    rolledBack(async (tx, cast) => {
      const input = form();
      await registerOrganisation(cast.work(nobody), opened.accounts, input);
      await registerOrganisation(cast.work(nobody, addSeconds(noon, 60)), opened.accounts, input);
      expect(await organisations(tx)).toHaveLength(1);
      const token = await readMailedToken(tx, 'confirm');
      await confirmEmail(cast.work(nobody, addSeconds(noon, 90)), opened.accounts, { token });
      expect((await organisations(tx))[0]!.confirmedAt).not.toBeNull();
    }));
});

describe('an organisation that seems registered already', () => {
  async function registered(tx: Tx, cast: Cast) {
    const input = form();
    await registerOrganisation(cast.work(nobody), opened.accounts, input);
    await confirmEmail(cast.work(nobody), opened.accounts, { token: await readMailedToken(tx, 'confirm') });
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
      const input = form({ similar: id, personName: 'Nada' });
      await registerOrganisation(cast.work(nobody, addSeconds(noon, 30)), opened.accounts, input);
      expect(await listOpenJoinRequests(tx, id)).toEqual([]);
      const at = addSeconds(noon, 60);
      const token = await readMailedToken(tx, 'confirm');
      await confirmEmail(cast.work(nobody, at), opened.accounts, { token });
      expect(await listOpenJoinRequests(tx, id)).toMatchObject([{ name: 'Nada' }]);
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
    const { personName, email, password: _, locale, ...second } = form();
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
