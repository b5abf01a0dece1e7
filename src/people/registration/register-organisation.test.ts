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
import { confirmAnother, getPendingAnother } from './confirm-another.ts';
import { confirmEmail, getPendingRegistration } from './confirm-email.ts';
import { askForAnother, registerAnother } from './register-another.ts';
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
    personName: 'Zorica Ilić',
    email: `zorica.${number}@example.org`,
    locale: 'sr-Latn',
    ...changes,
  };
}
/** The person of the latest mail opens its link, and chooses. */
const unanswered = { similar: '', reason: '', registrationNumber: '' } as const;
type Answered = { similar: '' | 'join' | 'new'; reason: string; registrationNumber: string };
async function confirm(tx: Tx, cast: Cast, at = noon, token?: string, answer: Partial<Answered> = {}) {
  const link = { token: token ?? (await readMailedToken(tx, 'confirm')) };
  const typed = { name: 'Zorica Ilić', password, ...unanswered, ...answer };
  return confirmEmail(cast.work(nobody, at), opened.accounts, { ...link, ...typed });
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
      const guessable = { token, name: 'Zorica Ilić', password: 'zorica.ilić2026', ...unanswered };
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
  it('belongs to whoever reads its mail: their registration stands, the other with its roles is gone', () =>
    rolledBack(async (tx, cast) => {
      const email = 'owner@example.org';
      const theirs = form({ email, personName: 'A stranger', name: 'Udruga ribara Skadar' });
      await registerOrganisation(cast.work(nobody, addSeconds(noon, 10)), opened.accounts, theirs);
      const theirLink = await readMailedToken(tx, 'confirm');
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
  const later = addSeconds(noon, 30);
  const registerLater = (cast: Cast, changes: Partial<Form> = {}) =>
    registerOrganisation(cast.work(nobody, later), opened.accounts, form(changes));
  const pending = async (tx: Tx, cast: Cast) =>
    getPendingRegistration(cast.work(nobody, later), await readMailedToken(tx, 'confirm'));

  it.each([
    'Удружење жена Ђурђевак',
    'Udruzenje zena Djurdjevak',
    'UDRUŽENJE ŽENA ĐURĐEVAK',
    'Žena Đurđevak',
  ])('is recognised as %s once the address is proved, and not before', (name) =>
    rolledBack(async (tx, cast) => {
      await registered(tx, cast);
      await registerLater(cast, { name, otherNames: [] });
      expect((await mails(tx)).at(-1)).toMatchObject({ template: 'people.mail.confirm' });
      expect((await pending(tx, cast)).similar).toMatchObject({ sameNumber: false });
      await expect(confirm(tx, cast, later)).rejects.toMatchObject({
        code: 'similar_organisation',
        field: 'similar',
      });
    }),
  );

  it('is never named to a stranger: what is found tells no name and no place', () =>
    rolledBack(async (tx, cast) => {
      const { id } = await registered(tx, cast);
      await registerLater(cast, { name: 'Žena Đurđevak', otherNames: [] });
      const { similar } = await pending(tx, cast);
      expect(similar).toEqual({ id, sameNumber: false });
    }));

  it('is not mistaken for one elsewhere or of another name', () =>
    rolledBack(async (tx, cast) => {
      await registered(tx, cast);
      await registerLater(cast, { jurisdiction: 'ME' });
      expect((await pending(tx, cast)).similar).toBeUndefined();
      await registerOrganisation(
        cast.work(nobody, addSeconds(noon, 40)),
        opened.accounts,
        form({ name: 'Udruga ribara Skadar' }),
      );
      expect((await pending(tx, cast)).similar).toBeUndefined();
    }));

  it('can be joined instead: its certifiers are told once the address is proved', () =>
    rolledBack(async (tx, cast) => {
      const { id } = await registered(tx, cast);
      await registerLater(cast);
      expect(await listOpenJoinRequests(tx, id)).toEqual([]);
      const at = addSeconds(noon, 60);
      expect(await confirm(tx, cast, at, undefined, { similar: 'join' })).toBe('asked_to_join');
      expect(await listOpenJoinRequests(tx, id)).toMatchObject([{ name: 'Zorica Ilić' }]);
      expect((await mails(tx)).at(-1)).toMatchObject({ template: expect.stringMatching(/join_request$/) });
      expect((await organisations(tx)).filter(({ confirmedAt }) => confirmedAt)).toHaveLength(1);
    }));

  it('tells its certifiers of requests once a day at most, while one of them waits', () =>
    rolledBack(async (tx, cast) => {
      const { id } = await registered(tx, cast);
      const toldOf = async () =>
        (await mails(tx)).filter(({ template }) => /join_request$/.test(template)).length;
      for (const [seconds, told] of [
        [60, 1],
        [120, 1],
        [180, 1],
        [90_000, 2],
      ] as const) {
        const at = addSeconds(noon, seconds);
        await registerOrganisation(cast.work(nobody, at), opened.accounts, form());
        await confirm(tx, cast, at, undefined, { similar: 'join' });
        expect(await toldOf()).toBe(told);
      }
      expect(await listOpenJoinRequests(tx, id)).toHaveLength(4);
    }));

  it('may be another one with a reason, which is kept', () =>
    rolledBack(async (tx, cast) => {
      const { id } = await registered(tx, cast);
      await registerLater(cast);
      const reason = 'We split in 2024 and have our own registration.';
      expect(await confirm(tx, cast, later, undefined, { similar: 'new', reason })).toBe('registered');
      const kept = await tx.selectFrom('people.registration').selectAll().execute();
      expect(kept).toMatchObject([{ similarTo: [id], reason }]);
    }));

  it('with the same number is another one only once the number is corrected', () =>
    rolledBack(async (tx, cast) => {
      const { registrationNumber } = await registered(tx, cast);
      await registerLater(cast, { name: 'Udruga ribara Skadar', registrationNumber: registrationNumber! });
      expect((await pending(tx, cast)).similar).toMatchObject({ sameNumber: true });
      const answer = { similar: 'new', reason: 'I mistyped it.' } as const;
      await expect(confirm(tx, cast, later, undefined, answer)).rejects.toMatchObject({
        code: 'number_taken',
        field: 'registrationNumber',
      });
      const corrected = { ...answer, registrationNumber: '77-new' };
      expect(await confirm(tx, cast, later, undefined, corrected)).toBe('registered');
      const found = await organisations(tx);
      expect(found.find(({ name }) => /ribara/.test(name))).toMatchObject({ registrationNumber: '77-new' });
    }));
});

describe('somebody who is signed in', () => {
  const unanswered = { similar: '', reason: '', registrationNumber: '' } as const;
  const second = () => {
    const { personName, email, locale, ...organisation } = form();
    return organisation;
  };
  const link = async (cast: Cast, actor = cast.besa, input = second()) => ({
    token: (await registerAnother(cast.work(actor), opened.accounts, input))!.token,
    ...unanswered,
  });
  const finish = (cast: Cast, typed: Parameters<typeof confirmAnother>[2], actor = cast.besa) =>
    confirmAnother(cast.work(actor), opened.accounts, typed);
  const rolesIn = async (tx: Tx, cast: Cast, name: string) =>
    (await listMemberships(tx, cast.actionId, cast.besa.personId))
      .filter(({ organisationName }) => organisationName === name)
      .map(({ role }) => role)
      .sort();

  it('has a second organisation once the mailed link was opened, which works once and for nobody else', () =>
    rolledBack(async (tx, cast) => {
      const input = second();
      const typed = await link(cast, cast.besa, input);
      const { name, jurisdiction, municipality, registrationNumber, fields } = input;
      expect((await getPendingAnother(cast.work(cast.besa), typed.token)).organisation).toMatchObject({
        ...{ name, jurisdiction, municipality, registrationNumber, fields },
      });
      expect(await rolesIn(tx, cast, input.name)).toEqual([]);
      expect(await organisations(tx)).toMatchObject([{ confirmedAt: null }]);
      for (const actor of [cast.bora, cast.foreign.besa])
        await expect(finish(cast, typed, actor)).rejects.toMatchObject({ code: 'link_not_valid' });
      await expect(confirm(tx, cast, noon, typed.token)).rejects.toMatchObject({ code: 'link_not_valid' });
      expect(await finish(cast, typed)).toBe('registered');
      expect(await rolesIn(tx, cast, input.name)).toEqual(['cso_certifier', 'cso_member']);
      await expect(finish(cast, typed)).rejects.toMatchObject({ code: 'link_not_valid' });
    }));

  it('has the same job queued for a number that is taken as for a free one, and learns of it behind the link', () =>
    rolledBack(async (_tx, cast) => {
      const { registrationNumber } = second();
      await finish(cast, await link(cast, cast.besa, { ...second(), registrationNumber }));
      const asked = async (number: string) => {
        const queued: [string, object][] = [];
        const work = cast.work(cast.foreign.besa);
        const enqueue = async (word: string, data: object) => void queued.push([word, data]);
        const form = { ...second(), name: 'Udruga ribara Skadar', registrationNumber: number };
        await askForAnother({ ...work, enqueue }, opened.accounts, form);
        return queued.map(([word, data]) => [word, JSON.stringify(data).length]);
      };
      const free = 'F'.repeat(registrationNumber.length);
      expect(await asked(registrationNumber)).toEqual(await asked(free));
      const taken = { ...second(), name: 'Udruga ribara Skadar', registrationNumber };
      const typed = await link(cast, cast.foreign.besa, taken);
      await expect(finish(cast, typed, cast.foreign.besa)).rejects.toMatchObject({
        code: 'similar_organisation',
      });
      const another = { ...typed, similar: 'new', reason: 'The court gave it twice.' } as const;
      await expect(finish(cast, another, cast.foreign.besa)).rejects.toMatchObject({ code: 'number_taken' });
      const corrected = { ...another, registrationNumber: '99-own' };
      expect(await finish(cast, corrected, cast.foreign.besa)).toBe('registered');
    }));

  it('asks to join one that is not theirs already', () =>
    rolledBack(async (tx, cast) => {
      const input = second();
      await finish(cast, await link(cast, cast.besa, input));
      const again = { ...(await link(cast, cast.besa, input)), similar: 'join' } as const;
      await expect(finish(cast, again)).rejects.toMatchObject({ code: 'belongs_already' });
      const join = { ...(await link(cast, cast.foreign.besa, input)), similar: 'join' } as const;
      expect(await finish(cast, join, cast.foreign.besa)).toBe('asked_to_join');
      const [kept] = (await organisations(tx)).filter(({ confirmedAt }) => confirmedAt);
      expect(await listOpenJoinRequests(tx, kept!.id)).toHaveLength(1);
    }));
});
