import { z } from 'zod';
import { choice, optionalText } from '../../platform/http/fields.ts';
import {
  buttonRoute,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { isJurisdiction } from '../../platform/language/jurisdictions.ts';
import { locales } from '../../platform/language/language.ts';
import { type Actor, may, roles } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { privacyNotice } from '../../privacy/index.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { invitationLimits } from '../limits.ts';
import {
  answerJoinRequestPermission,
  endMembershipPermission,
  invitePersonPermission,
  openInvitationForm,
  seeOwnPeople,
  seePeople,
  vouchForOrganisationPermission,
  withdrawInvitationPermission,
} from '../permissions.ts';
import { emailField } from '../registration/schema.ts';
import { bindsJurisdiction, rolesOfKind } from '../rules.ts';
import { countInvited, isVouchedFor } from '../vouching/queries.ts';
import { invitationsBefore } from '../vouching/rules.ts';
import { vouchForOrganisation } from '../vouching/vouch-for-organisation.ts';
import { answerJoinRequest } from './answer-join-request.ts';
import { endMembership } from './end-membership.ts';
import { invitePerson } from './invite-person.ts';
import { isStillGiven } from './is-still-given.ts';
import { InvitePage } from './pages/invite-page.tsx';
import { TeamPage } from './pages/team-page.tsx';
import {
  findInvitation,
  findJoinRequest,
  findMembership,
  findOrganisation,
  type JoinRequestRow,
  listOpenInvitations,
  listOpenJoinRequests,
  listTeam,
  type MembershipRow,
  type OpenInvitation,
  type OrganisationRow,
} from './queries.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const organisationOfPath: Subject<OrganisationRow> = {
  kind: 'organisation',
  param: 'organisationId',
  find: (tx, id, { actionId }) => findOrganisation(tx, actionId, id),
};

/** Finds a record of this Action by the id in the path. */
function ofAction<Row extends { actionId: string }>(
  kind: string,
  param: string,
  find: (tx: Parameters<Subject<Row>['find']>[0], id: string) => Promise<Row | undefined>,
): Subject<Row> {
  return {
    kind,
    param,
    find: async (tx, id, { actionId }) => {
      const found = await find(tx, id);
      return found?.actionId === actionId ? found : undefined;
    },
  };
}

const inviteSchema = z.object({
  email: emailField,
  role: choice(roles),
  jurisdiction: optionalText(2),
  locale: choice(locales),
});

const peopleOf = ({ organisationId }: { organisationId: string }) =>
  `/organisations/${organisationId}/people`;
/** Not everybody sees the people of their organisation; everybody sees their own roles. */
const placeOf = (actor: Actor, membership: MembershipRow) =>
  membership.personId === actor.personId ? '/account' : peopleOf(membership);
const mayGive = (actor: Actor, organisation: OrganisationRow) =>
  rolesOfKind[organisation.kind].filter((role) =>
    may(actor, invitePersonPermission, { ...organisation, role, jurisdiction: null }),
  );

/** How many more people a CSO may invite until a partner confirms it; undefined where no such bound is. */
async function invitationsLeft(tx: Tx, { id, kind }: OrganisationRow): Promise<number | undefined> {
  if (kind !== 'cso' || (await isVouchedFor(tx, id))) return undefined;
  return Math.max(0, invitationsBefore - (await countInvited(tx, id)));
}

/** Those that would still let somebody in. */
async function stillGiven(tx: Tx, invitations: readonly OpenInvitation[]): Promise<OpenInvitation[]> {
  const given: OpenInvitation[] = [];
  for (const one of invitations) if (await isStillGiven(tx, one)) given.push(one);
  return given;
}

/** The people of an organisation, and who may change them. */
export function teamRoutes(accounts: Accounts): Route[] {
  return [
    pageRoute({
      path: '/organisation/people',
      may: seeOwnPeople,
      show: ({ actor }) => redirect(actor ? peopleOf(actor) : '/sign-in'),
    }),
    pageRoute<OrganisationRow>({
      path: '/organisations/:organisationId/people',
      may: seePeople,
      subject: organisationOfPath,
      reads: ({ organisationId }) => ({ kind: 'people', id: organisationId, organisationId }),
      show: async ({ tx, actor, token, now, language }, organisation) =>
        page(
          language.t('people.team.title'),
          <TeamPage
            actor={actor}
            token={token}
            organisation={organisation}
            team={await listTeam(tx, organisation.id)}
            invitations={await stillGiven(tx, await listOpenInvitations(tx, organisation.id, now))}
            requests={await listOpenJoinRequests(tx, organisation.id)}
          />,
          { wide: true },
        ),
    }),
    formRoute<OrganisationRow, z.infer<typeof inviteSchema>>({
      path: '/organisations/:organisationId/people/invite',
      stepUp: true,
      may: openInvitationForm,
      limits: invitationLimits,
      subject: organisationOfPath,
      schema: inviteSchema,
      fill: ({ language }) => ({ locale: language.locale }),
      show: async ({ tx, actionId, actor, token, url, language }, organisation, state) =>
        page(
          language.t('people.invite.title'),
          <InvitePage
            action={url.pathname}
            token={token}
            organisationName={organisation.name}
            roles={mayGive(actor, organisation)}
            left={await invitationsLeft(tx, organisation)}
            notice={await privacyNotice({ tx, actionId, language, actor }, 'invitation', organisation)}
            {...state}
          />,
          { back: { href: peopleOf(organisation), text: language.t('people.team.title') } },
        ),
      act: async ({ work }, organisation, { jurisdiction, role, ...input }) => {
        const bound = bindsJurisdiction(role) && isJurisdiction(jurisdiction) ? jurisdiction : null;
        await invitePerson(work, accounts, {
          ...input,
          role,
          organisationId: organisation.id,
          jurisdiction: bound,
        });
        return redirect(peopleOf(organisation));
      },
    }),
    buttonRoute<OrganisationRow>({
      path: '/staff/organisations/:organisationId/vouch',
      may: vouchForOrganisationPermission,
      subject: organisationOfPath,
      back: (_, { id }) => `/staff/organisations/${id}`,
      seen: true,
      act: async ({ work }, { id }, { seen }) => {
        await vouchForOrganisation(work, { organisationId: id, seen });
        return redirect(`/staff/organisations/${id}`);
      },
    }),
    buttonRoute<MembershipRow>({
      path: '/memberships/:membershipId/end',
      stepUp: true,
      may: endMembershipPermission,
      subject: ofAction('membership', 'membershipId', findMembership),
      back: ({ actor }, membership) => placeOf(actor, membership),
      act: async ({ work }, membership) => {
        await endMembership(work, membership);
        return redirect(placeOf(work.actor, membership));
      },
    }),
    buttonRoute<OpenInvitation>({
      path: '/invitations/:invitationId/withdraw',
      may: withdrawInvitationPermission,
      subject: ofAction('invitation', 'invitationId', (tx, id) => findInvitation(tx, { id })),
      back: (_, invitation) => peopleOf(invitation),
      act: async ({ work }, invitation) => {
        await withdrawInvitation(work, invitation);
        return redirect(peopleOf(invitation));
      },
    }),
    ...[true, false].map((accepted) =>
      buttonRoute<JoinRequestRow>({
        path: `/join-requests/:requestId/${accepted ? 'accept' : 'refuse'}`,
        done: accepted ? 'join_request.accept' : 'join_request.refuse',
        ...(accepted ? { stepUp: true } : {}),
        may: answerJoinRequestPermission,
        subject: ofAction('join_request', 'requestId', findJoinRequest),
        back: (_, request) => peopleOf(request),
        act: async ({ work }, request) => {
          await answerJoinRequest(work, accounts, { id: request.id, accepted });
          return redirect(peopleOf(request));
        },
      }),
    ),
  ];
}
