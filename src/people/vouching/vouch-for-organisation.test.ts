// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { invitePerson } from '../team/invite-person.ts';
import { buildRunningAgreement, listWords } from '../team/testing.ts';
import { isKnownVouchedFor, isVouchedFor } from './queries.ts';
import { seenOfIdentity, vouchForOrganisation } from './vouch-for-organisation.ts';

const base = { baseUrl: 'http://localhost:3999' };
const told = (body: (tx: Tx, cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(tx, await castOf(tx)));
let number = 0;
const invite = (cast: Cast, actor = cast.besa, organisationId = cast.organisations.cso) =>
  invitePerson(cast.work(actor), base, {
    organisationId,
    role: 'cso_member',
    jurisdiction: null,
    email: `invited${++number}@example.org`,
    locale: 'en',
  });
const lastMail = (tx: Tx) =>
  tx
    .selectFrom('platform.mail')
    .selectAll()
    .where('toAddress', '=', `invited${number}@example.org`)
    .executeTakeFirstOrThrow();

describe('a CSO that no partner has confirmed', () => {
  it(
    'invites five people by mails that do not name it, and no sixth, also when an invitation was withdrawn',
    told(async (tx, cast) => {
      for (let i = 0; i < 5; i++) await invite(cast);
      expect(await lastMail(tx)).toMatchObject({ template: 'people.mail.unnamed_invitation' });
      expect(JSON.stringify((await lastMail(tx)).args)).not.toContain('Bridge');
      await tx.updateTable('people.invitation').set({ usedAt: new Date().toISOString() }).execute();
      await expect(invite(cast)).rejects.toMatchObject({
        code: 'invitations_before_confirmed',
        field: 'email',
      });
      await expect(invite(cast, cast.foreign.besa, cast.foreign.organisations.cso)).resolves.toBeTruthy();
    }),
  );

  it(
    'is confirmed by staff who give sub-grants, and by nobody else, not by its own people',
    told(async (tx, cast) => {
      const { cso } = cast.organisations;
      for (const actor of [cast.besa, cast.krsto, cast.goran, cast.fatos, cast.ivo, cast.dragan])
        await expect(vouchForOrganisation(cast.work(actor), { organisationId: cso })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      expect(await isVouchedFor(tx, cso)).toBe(false);
      await vouchForOrganisation(cast.work(cast.ana), { organisationId: cso });
      expect(await isVouchedFor(tx, cso)).toBe(true);
      for (let i = 0; i < 6; i++) await invite(cast);
      expect(await lastMail(tx)).toMatchObject({
        template: 'people.mail.invitation',
        args: { organisation: 'Bridge Youth Centre' },
      });
      expect((await listWords(tx))[0]).toBe('organisation.vouch');
    }),
  );

  it(
    'is confirmed as its page showed it: what it changed meanwhile is read first',
    told(async (tx, cast) => {
      const { cso: organisationId } = cast.organisations;
      const seen = await seenOfIdentity(tx, organisationId);
      await tx
        .updateTable('network.organisation')
        .set({ name: 'Another Centre' })
        .where('id', '=', organisationId)
        .execute();
      const vouch = (what: string) =>
        vouchForOrganisation(cast.work(cast.ana), { organisationId, seen: what });
      await expect(vouch(seen)).rejects.toMatchObject({ code: 'changed_since_shown' });
      await vouch(await seenOfIdentity(tx, organisationId));
      expect(await isVouchedFor(tx, organisationId)).toBe(true);
    }),
  );

  it(
    'is known by an award, and not by an application that was sent, checked or rejected',
    told(async (tx, cast) => {
      const { cso, partner } = cast.organisations;
      await buildRunningAgreement(tx, { actionId: cast.actionId, organisationId: cso, partnerId: partner });
      expect(await isVouchedFor(tx, cso)).toBe(false);
      await sql`
        update grants.application set state = 'submitted', number = 'A-1', submitted_at = now()
        where organisation_id = ${cso}`.execute(tx);
      for (const [state, known] of [
        ['submitted', false],
        ['ineligible', false],
        ['withdrawn', false],
        ['eligible', false],
        ['reserve', false],
        ['awarded', true],
        ['rejected', false],
      ] as const) {
        await sql`update grants.application set state = ${state} where organisation_id = ${cso}`.execute(tx);
        expect([state, await isVouchedFor(tx, cso)]).toEqual([state, known]);
      }
    }),
  );

  it(
    'is said to be known by an award only to whoever knows its sub-grant, while the rule counts every award',
    told(async (tx, cast) => {
      const { cso, partner } = cast.organisations;
      await buildRunningAgreement(tx, { actionId: cast.actionId, organisationId: cso, partnerId: partner });
      await sql`update grants.application set state = 'awarded', number = 'A-1', submitted_at = now() where organisation_id = ${cso}`.execute(
        tx,
      );
      const said = async (actor: Actor) => {
        await sql`set local role mostura_app`.execute(tx);
        const found = await asSeenBy(tx, actor, () => isKnownVouchedFor(tx, cso));
        await sql`set local role none`.execute(tx);
        return found;
      };
      const strangers = [cast.foreign.elira, cast.foreign.fatos, cast.foreign.krsto];
      for (const actor of strangers) expect(await said(actor)).toBe(true);
      await sql`update grants.sub_grant_agreement set withhold_name = true where organisation_id = ${cso}`.execute(
        tx,
      );
      for (const actor of strangers) expect(await said(actor)).toBe(false);
      expect(await said(cast.elira)).toBe(true);
      expect(await isVouchedFor(tx, cso)).toBe(true);
    }),
  );
});
