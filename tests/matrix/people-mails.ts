import { sql } from 'kysely';
import { signHead } from '../../src/evidence/sign-head.ts';
import { disablePerson } from '../../src/people/disabling/disable-person.ts';
import { enablePerson } from '../../src/people/disabling/enable-person.ts';
import { beginEmergency } from '../../src/people/emergency/begin-emergency.ts';
import { getOwn, tellOfSecondFactor } from '../../src/people/own-account/tell-of-second-factor.ts';
import { askToJoin } from '../../src/people/registration/ask-to-join.ts';
import { registerAnother } from '../../src/people/registration/register-another.ts';
import { registerOrganisation } from '../../src/people/registration/register-organisation.ts';
import { mailReset, resetOwnPassword } from '../../src/people/sign-in/reset-own-password.ts';
import { answerJoinRequest } from '../../src/people/team/answer-join-request.ts';
import { invitePerson } from '../../src/people/team/invite-person.ts';
import { system } from '../../src/platform/database/frame.ts';
import { nobody } from '../../src/platform/permissions.ts';
import { answerRequest } from '../../src/privacy/requests/answer-request.ts';
import { extendRequest } from '../../src/privacy/requests/extend-request.ts';
import { base, type Case, type Doing, emailOf, given, sideOf } from './mail-case.ts';

const browser = { address: '192.0.2.7', cookies: '', agent: '' };
const registration = {
  name: 'Udruženje mostova',
  otherNames: [],
  jurisdiction: 'RS',
  municipality: 'Bujanovac',
  registrationNumber: '28111999',
  fields: ['womens_rights'],
  personName: 'Zorica Ilić',
  email: 'zorica@example.org',
  locale: 'en',
} as unknown as Parameters<typeof registerOrganisation>[2];

/** Mails about accounts, roles, one's own data, and the audit trail. */
export const peopleMails: Readonly<Record<string, Case>> = {
  'people.mail.confirm': {
    by: ({ as }) => registerOrganisation(as(nobody), base, registration),
    to: ['zorica@example.org'],
    holds: { link: 'secretLink', hours: 'count' },
  },
  'people.mail.confirm_another': {
    by: (doing) => registerAnother(doing.as(sideOf(doing).besa), base, registration),
    to: ['besa'],
    holds: { link: 'secretLink', hours: 'count' },
  },
  'people.mail.account_exists': {
    by: async (doing) =>
      registerOrganisation(doing.as(nobody), base, {
        ...registration,
        email: await emailOf(doing, sideOf(doing).besa),
      }),
    to: ['besa'],
    holds: { link: 'link' },
  },
  'people.mail.invitation': {
    by: (doing) =>
      invitePerson(doing.as(doing.instance.world.cast.ivo), base, {
        organisationId: sideOf(doing).organisations.partner,
        role: 'assessor',
        jurisdiction: null,
        email: 'invited@example.org',
        locale: 'en',
      }),
    to: ['invited@example.org'],
    holds: { organisation: 'organisation', link: 'secretLink', days: 'count' },
  },
  'people.mail.unnamed_invitation': {
    by: async (doing) => {
      const { organisations, besa } = sideOf(doing);
      await given(doing, sql`update network.organisation set vouched_at = null, vouched_by = null`);
      await given(doing, sql`update grants.application set state = 'draft' where state <> 'draft'`);
      await invitePerson(doing.as(besa), base, {
        organisationId: organisations.cso,
        role: 'cso_member',
        jurisdiction: null,
        email: 'invited@example.org',
        locale: 'en',
      });
    },
    to: ['invited@example.org'],
    holds: { link: 'secretLink', days: 'count' },
  },
  'people.mail.join_request': {
    by: async (doing) => {
      const { work, side } = doing;
      const { cast } = doing.instance.world;
      const { organisations } = sideOf(doing);
      await given(doing, sql`delete from people.join_request`);
      await askToJoin(work, base, {
        personId: (side === 'own' ? cast.dragan : cast.foreign.dragan).personId,
        organisationId: organisations.cso,
      });
    },
    to: ['besa'],
    holds: { organisation: 'organisation', link: 'link' },
  },
  ...Object.fromEntries(
    [true, false].map((accepted) => [
      `people.mail.join_${accepted ? 'accepted' : 'refused'}`,
      {
        by: (doing: Doing) =>
          answerJoinRequest(doing.as(sideOf(doing).besa), base, {
            id: String(doing.records.join_request),
            accepted,
          }),
        to: ['whoever asks to join'],
        holds: accepted ? { organisation: 'organisation' } : { link: 'link' },
      } satisfies Case,
    ]),
  ),
  'people.mail.disabled': {
    by: (doing) =>
      disablePerson(doing.as(doing.instance.world.cast.ivo), doing.instance.parts.accounts, {
        personId: sideOf(doing).krsto.personId,
        reason: 'Left the house',
      }),
    to: ['krsto'],
    holds: { link: 'link' },
  },
  'people.mail.enabled': {
    by: async (doing) => {
      const { personId } = sideOf(doing).krsto;
      await given(doing, sql`update people.person set disabled_at = now() where id = ${personId}::uuid`);
      await enablePerson(doing.as(doing.instance.world.cast.ivo), doing.instance.parts.accounts, {
        personId,
        reason: 'Is back',
      });
    },
    to: ['krsto'],
    holds: { link: 'link' },
  },
  'people.mail.emergency_begun': {
    by: (doing) =>
      beginEmergency(doing.as(sideOf(doing).ivo), { reason: 'The officer is away', hours: 3, ...base }),
    // Every officer of the Action, on whichever side.
    to: { own: ['hana', 'foreign hana'], foreign: ['hana', 'foreign hana'] },
    holds: { hours: 'count', link: 'link' },
  },
  'people.mail.second_factor_changed': {
    by: async (doing) => {
      const work = doing.as(sideOf(doing).besa);
      await tellOfSecondFactor(work, doing.instance.parts.accounts, await getOwn(work));
    },
    to: ['besa'],
    holds: { link: 'link' },
  },
  'people.mail.reset': {
    by: async (doing) => {
      const { besa } = sideOf(doing);
      await doing.instance.ask(besa, '/account');
      await mailReset(doing.as(nobody), doing.instance.parts.accounts, { email: await emailOf(doing, besa) });
    },
    to: ['besa'],
    holds: { link: 'secretLink', minutes: 'count' },
  },
  'people.mail.password_changed': {
    by: async (doing) => {
      const { accounts } = doing.instance.parts;
      const { besa } = sideOf(doing);
      await doing.instance.ask(besa, '/account');
      await mailReset(doing.as(nobody), accounts, { email: await emailOf(doing, besa) });
      const { rows } = await sql<{ link: string }>`
        delete from platform.mail where template = 'people.mail.reset' returning args ->> 'link' as link`.execute(
        doing.work.tx,
      );
      const token = rows[0]!.link.split('/').at(-1)!;
      const given = { token, password: 'seven bridges over one river' };
      await resetOwnPassword(doing.as(nobody), accounts, given, browser);
    },
    to: ['besa'],
    holds: { link: 'link' },
  },
  'privacy.mail.extended': {
    by: (doing) =>
      extendRequest(doing.as(doing.instance.world.cast.hana), base, {
        requestId: String(doing.records.privacy_request),
        form: { version: 1, reason: 'It is complex' },
      }),
    to: ['besa'],
    holds: { link: 'link' },
  },
  'privacy.mail.answered': {
    by: (doing) =>
      answerRequest(doing.as(doing.instance.world.cast.hana), base, {
        requestId: String(doing.records.privacy_request),
        form: { version: 1, outcome: 'refused', answer: 'It was answered last week' },
      }),
    to: ['besa'],
    holds: { link: 'link' },
  },
  'evidence.mail.signed_head': {
    by: ({ as }) =>
      signHead(as(system), {
        secret: 'the secret of the tests is long enough',
        auditorEmail: 'auditor@example.org',
      }),
    to: ['auditor@example.org'],
    holds: {
      entries: 'evidence',
      day: 'evidence',
      hash: 'evidence',
      signature: 'evidence',
      signedAt: 'evidence',
    },
  },
};
