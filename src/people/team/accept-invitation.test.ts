import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { makeDatabase } from '../../../tests/support/database.ts';
import { addSeconds } from '../../platform/dates.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { signIn } from '../accounts/sign-in.ts';
import { makeBrowser, openTestAccounts } from '../accounts/testing.ts';
import { findPerson, listMemberships } from '../queries.ts';
import { confirmEmail } from '../registration/confirm-email.ts';
import { registerOrganisation } from '../registration/register-organisation.ts';
import { buildPerson } from '../testing.ts';
import { acceptInvitation, acceptInvitationAsNew } from './accept-invitation.ts';
import { invitePerson } from './invite-person.ts';
import { listWords, readMailedToken } from './testing.ts';

let opened: ReturnType<typeof openTestAccounts>;
beforeAll(async () => {
  opened = openTestAccounts(await makeDatabase());
});
afterAll(() => opened.close());

const password = 'two banks and one bridge';

async function invited(email: string, body: (tx: Tx, cast: Cast, token: string) => Promise<void>) {
  const tx = await opened.db.startTransaction().execute();
  try {
    const cast = await castOf(tx);
    const input = {
      organisationId: cast.organisations.cso,
      role: 'cso_member',
      jurisdiction: null,
      locale: 'en',
    } as const;
    await invitePerson(cast.work(cast.besa), opened.accounts, { ...input, email });
    await body(tx, cast, await readMailedToken(tx, 'invitation'));
  } finally {
    await tx.rollback().execute();
  }
}

describe('an invitation', () => {
  it('is not valid with another token, a day too late, or a second time', () =>
    invited('first@example.org', async (_, cast, token) => {
      const someone = { name: 'Milica', password, locale: 'sr-Latn' };
      const work = cast.work(nobody);
      const notValid = { code: 'link_not_valid', status: 404 };
      const wrong = { ...someone, token: `${token.slice(1)}x` };
      await expect(acceptInvitationAsNew(work, opened.accounts, wrong)).rejects.toMatchObject(notValid);
      const late = cast.work(nobody, addSeconds(noon, 15 * 86_400));
      await expect(acceptInvitationAsNew(late, opened.accounts, { ...someone, token })).rejects.toMatchObject(
        notValid,
      );
      await acceptInvitationAsNew(work, opened.accounts, { ...someone, token });
      await expect(acceptInvitationAsNew(work, opened.accounts, { ...someone, token })).rejects.toMatchObject(
        notValid,
      );
    }));

  it('makes somebody new a member who can sign in at once: the mail proved the address', () =>
    invited('second@example.org', async (tx, cast, token) => {
      const input = { token, name: 'Milica', password, locale: 'sr-Latn' };
      const personId = await acceptInvitationAsNew(cast.work(nobody), opened.accounts, input);
      const memberships = await listMemberships(tx, cast.actionId, personId);
      expect(memberships).toMatchObject([{ organisationName: 'Bridge Youth Centre', role: 'cso_member' }]);
      const answer = await signIn(
        opened.accounts,
        { email: 'second@example.org', password },
        makeBrowser().visitor,
      );
      expect(answer.kind).toBe('signed_in');
      expect(await listWords(tx)).toEqual(['person.invite', 'invitation.accept']);
    }));

  it('takes an address that was registered and never proved as new: what was registered with it is dropped', () =>
    invited('fourth@example.org', async (tx, cast, token) => {
      const email = 'Fourth@example.org';
      const { accounts } = opened;
      await registerOrganisation(cast.work(nobody), accounts, {
        name: 'Udruga ribara Skadar',
        otherNames: [],
        jurisdiction: 'ME',
        municipality: 'Bar',
        registrationNumber: '77',
        fields: ['youth'],
        personName: 'A stranger',
        email,
        locale: 'en',
      });
      const link = await readMailedToken(tx, 'confirm');
      const input = { token, name: 'Milica', password, locale: 'sr-Latn' };
      const personId = await acceptInvitationAsNew(cast.work(nobody), accounts, input);
      expect(await findPerson(tx, { email })).toMatchObject({ id: personId, name: 'Milica' });
      const memberships = await listMemberships(tx, cast.actionId, personId);
      expect(memberships.map(({ organisationName }) => organisationName)).toEqual(['Bridge Youth Centre']);
      await expect(
        confirmEmail(cast.work(nobody), accounts, {
          token: link,
          name: 'A stranger',
          password,
          similar: '',
          reason: '',
          registrationNumber: '',
        }),
      ).rejects.toMatchObject({ code: 'link_not_valid' });
      expect((await signIn(accounts, { email, password }, makeBrowser().visitor)).kind).toBe('signed_in');
    }));

  it('asks somebody who has an account to sign in, and is for their address alone', () =>
    invited('third@example.org', async (tx, cast, token) => {
      const personId = await buildPerson(tx, { email: 'Third@example.org' });
      const asNew = { token, name: 'Milica', password, locale: 'en' };
      await expect(acceptInvitationAsNew(cast.work(nobody), opened.accounts, asNew)).rejects.toMatchObject({
        code: 'sign_in_to_accept',
      });
      await expect(acceptInvitation(cast.work(cast.foreign.besa), { token })).rejects.toMatchObject({
        code: 'invitation_for_another',
      });
      await acceptInvitation(cast.work({ ...nobody, personId }), { token });
      expect(await listMemberships(tx, cast.actionId, personId)).toHaveLength(1);
    }));

  it('is worth nothing once whoever gave it was shut out or erased, or may give that role no more', () =>
    invited('own.second@example.org', async (tx, cast, token) => {
      const { personId } = cast.besa;
      const asNew = { token, name: 'Milica', password, locale: 'en' };
      const notValid = { code: 'link_not_valid', status: 404 };
      const isRefused = () =>
        expect(acceptInvitationAsNew(cast.work(nobody), opened.accounts, asNew)).rejects.toMatchObject(
          notValid,
        );
      const own = tx.updateTable('people.membership').where('personId', '=', personId);
      const person = tx.updateTable('people.person').where('id', '=', personId);
      await person.set({ disabledAt: noon }).execute();
      await isRefused();
      await person.set({ disabledAt: null, erasedAt: noon }).execute();
      await isRefused();
      await person.set({ erasedAt: null }).execute();
      const certifying = own.where('role', '=', 'cso_certifier');
      await certifying.set({ until: noon }).execute();
      await isRefused();
      await certifying.set({ until: null, organisationId: cast.foreign.organisations.cso }).execute();
      await isRefused();
      await certifying.set({ organisationId: cast.organisations.cso }).execute();
      await acceptInvitationAsNew(cast.work(nobody), opened.accounts, asNew);
    }));

  it('of staff falls with the role of whoever gave it, for somebody signed in too, and with what that role may give', () =>
    invited('unused@example.org', async (tx, cast) => {
      const { partner } = cast.organisations;
      const give = async (role: 'administrator' | 'assessor') => {
        const email = (await findPerson(tx, { id: cast.elira.personId }))!.email;
        const place = { organisationId: partner, role, jurisdiction: null, email, locale: 'en' };
        const { link } = await invitePerson(cast.work(cast.ivo), opened.accounts, place);
        return { token: link.slice(-32) };
      };
      const [administrator, assessor] = [await give('administrator'), await give('assessor')];
      const role = tx.updateTable('people.membership').where('personId', '=', cast.ivo.personId);
      await role.set({ role: 'programme_manager' }).execute();
      const take = (link: { token: string }) => acceptInvitation(cast.work(cast.elira), link);
      await expect(take(administrator)).rejects.toMatchObject({ code: 'link_not_valid' });
      await role.set({ until: noon }).execute();
      await expect(take(assessor)).rejects.toMatchObject({ code: 'link_not_valid' });
      await role.set({ until: null }).execute();
      await take(assessor);
    }));
});
