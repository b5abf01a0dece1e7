import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Actor, Role } from '../../platform/permissions.ts';
import { invitePerson } from './invite-person.ts';
import { listOpenInvitations } from './queries.ts';
import { listWords, readMailedToken } from './testing.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const instance = { baseUrl: 'https://mostura.example' };
const invited = (organisationId: string, role: Role, jurisdiction: string | null = null) => ({
  organisationId,
  role,
  jurisdiction,
  email: 'new.person@example.org',
  locale: 'sq',
});

describe('inviting somebody', () => {
  it('is refused to whoever may not give the role there', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { partner, cso } = cast.organisations;
      const attempts: [Actor, string, Role][] = [
        [cast.bora, cso, 'cso_member'],
        [cast.besa, cast.foreign.organisations.cso, 'cso_member'],
        [cast.besa, cso, 'administrator'],
        [cast.besa, partner, 'grant_officer'],
        [cast.ana, partner, 'administrator'],
        [cast.ana, partner, 'cso_certifier'],
        [cast.ivo, cso, 'cso_certifier'],
        [cast.elira, partner, 'grant_officer'],
        [cast.goran, cast.organisations.contractingAuthority, 'contracting_authority'],
      ];
      for (const [actor, organisationId, role] of attempts)
        await expect(
          invitePerson(cast.work(actor), instance, invited(organisationId, role)),
        ).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await expect(
        invitePerson(cast.work(cast.ivo), instance, invited(partner, 'finance_officer', 'AL')),
      ).rejects.toMatchObject({ code: 'not_permitted' });
      expect(await tx.selectFrom('platform.mail').selectAll().execute()).toEqual([]);
    }));

  it('is refused for a role the person holds already', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { email } = await tx
        .selectFrom('people.person')
        .select('email')
        .where('id', '=', cast.bora.personId)
        .executeTakeFirstOrThrow();
      const again = { ...invited(cast.organisations.cso, 'cso_member'), email: email.toUpperCase() };
      await expect(invitePerson(cast.work(cast.besa), instance, again)).rejects.toMatchObject({
        code: 'already_member',
        field: 'email',
      });
    }));

  it('mails a link of which only the hash is kept, and says it in the audit without the address', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await invitePerson(
        cast.work(cast.ana),
        instance,
        invited(cast.organisations.partner, 'grant_officer', 'XK'),
      );
      const token = await readMailedToken(tx, 'invitation');
      const kept = await tx.selectFrom('people.invitation').selectAll().executeTakeFirstOrThrow();
      expect(JSON.stringify(kept)).not.toContain(token);
      expect(kept).toMatchObject({ role: 'grant_officer', jurisdiction: 'XK' });
      const audited = await tx.selectFrom('platform.auditEntry').selectAll().execute();
      expect(audited).toMatchObject([{ word: 'person.invite', actorId: cast.ana.personId }]);
      expect(JSON.stringify(audited)).not.toContain('new.person');
    }));

  it('can be taken back until it is answered, by whoever may give the role', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso } = cast.organisations;
      const { id } = await invitePerson(cast.work(cast.besa), instance, invited(cso, 'cso_member'));
      for (const actor of [cast.bora, cast.foreign.besa])
        await expect(withdrawInvitation(cast.work(actor), { id })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await withdrawInvitation(cast.work(cast.besa), { id });
      expect(await listOpenInvitations(tx, cso, cast.work(cast.besa).now)).toEqual([]);
      await expect(withdrawInvitation(cast.work(cast.besa), { id })).rejects.toMatchObject({
        code: 'invitation_over',
      });
      expect(await listWords(tx)).toEqual(['person.invite', 'invitation.withdraw']);
    }));
});
