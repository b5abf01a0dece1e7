import { type Actor, may } from '../../../platform/permissions.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import {
  answerJoinRequestPermission,
  disablePersonPermission,
  enablePersonPermission,
  endMembershipPermission,
  openInvitationForm,
  withdrawInvitationPermission,
} from '../../permissions.ts';
import type { JoinRequestRow, OpenInvitation, OrganisationRow, TeamMember } from '../queries.ts';
import { RoleName } from './role-name.tsx';

export type TeamPageProps = {
  readonly actor: Actor | undefined;
  readonly token: string;
  readonly organisation: OrganisationRow;
  readonly team: readonly TeamMember[];
  readonly invitations: readonly OpenInvitation[];
  readonly requests: readonly JoinRequestRow[];
};

/** The people of an organisation: who, in which role, who was invited, who asks to join. */
export function TeamPage(props: TeamPageProps) {
  const { t } = useLanguage();
  const { actor, organisation, team } = props;
  const maySeeMore = may(actor, openInvitationForm, organisation);
  return (
    <>
      <Heading caption={organisation.name}>{t('people.team.title')}</Heading>
      <JoinRequests {...props} />
      <Table caption={t('people.team.title')} hideCaption columns={useMemberColumns(props)} rows={team} />
      {maySeeMore ? (
        <>
          <ButtonLink href={`/organisations/${organisation.id}/people/invite`}>
            {t('people.team.invite')}
          </ButtonLink>
          <Invitations {...props} />
        </>
      ) : null}
    </>
  );
}

function useMemberColumns({ actor, token, organisation }: TeamPageProps): Column<TeamMember>[] {
  const { t } = useLanguage();
  return [
    { head: t('people.field.name'), cell: (member) => <MemberName actor={actor} member={member} /> },
    { head: t('people.field.email'), cell: ({ email }) => email },
    { head: t('people.field.role'), cell: (member) => <RoleName {...member} /> },
    { head: t('people.field.since'), cell: ({ since }) => <DateTime at={since} zone={zone} /> },
    {
      head: t('people.team.end'),
      cell: (member) =>
        may(actor, endMembershipPermission, { ...organisation, ...member }) ? (
          <ButtonForm action={`/memberships/${member.membershipId}/end`} token={token} look="secondary">
            {t('people.team.end')} <span class="govuk-visually-hidden">{member.name}</span>
          </ButtonForm>
        ) : (
          ''
        ),
    },
  ];
}

/** A name, whether its person is shut out, and the way to do so or to undo it. */
function MemberName({ actor, member }: { actor: Actor | undefined; member: TeamMember }) {
  const { t } = useLanguage();
  const { personId, name, disabledAt } = member;
  const verb = disabledAt ? 'enable' : 'disable';
  const asked = disabledAt ? enablePersonPermission : disablePersonPermission;
  return (
    <>
      <bdi>{name}</bdi> {disabledAt ? <Tag tone="bad">{t('people.disabled')}</Tag> : null}
      {may(actor, asked, { personId }) ? (
        <div>
          <a class="govuk-link" href={`/people/${personId}/${verb}`}>
            {t(`people.disabling.${verb}.link`)} <span class="govuk-visually-hidden">{name}</span>
          </a>
        </div>
      ) : null}
    </>
  );
}

function Invitations({ actor, token, invitations }: TeamPageProps) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('people.team.invited')}
      rows={invitations}
      empty={t('people.team.nobody_invited')}
      columns={[
        { head: t('people.field.email'), cell: ({ email }) => email },
        { head: t('people.field.role'), cell: (invitation) => <RoleName {...invitation} /> },
        { head: t('people.field.until'), cell: ({ expiresAt }) => <DateTime at={expiresAt} zone={zone} /> },
        {
          head: t('people.team.withdraw'),
          cell: (invitation) =>
            may(actor, withdrawInvitationPermission, invitation) ? (
              <ButtonForm action={`/invitations/${invitation.id}/withdraw`} token={token} look="secondary">
                {t('people.team.withdraw')} <span class="govuk-visually-hidden">{invitation.email}</span>
              </ButtonForm>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}

function JoinRequests({ actor, token, organisation, requests }: TeamPageProps) {
  const { t } = useLanguage();
  if (requests.length === 0 || !may(actor, answerJoinRequestPermission, organisation)) return null;
  return (
    <Table
      caption={t('people.team.requests')}
      rows={requests}
      columns={[
        { head: t('people.field.name'), cell: ({ name }) => name },
        { head: t('people.field.email'), cell: ({ email }) => email },
        { head: t('people.field.since'), cell: ({ createdAt }) => <DateTime at={createdAt} zone={zone} /> },
        {
          head: t('people.team.answer'),
          cell: ({ id, name }) => (
            <>
              <ButtonForm action={`/join-requests/${id}/accept`} token={token}>
                {t('people.team.accept')} <span class="govuk-visually-hidden">{name}</span>
              </ButtonForm>
              <ButtonForm action={`/join-requests/${id}/refuse`} token={token} look="secondary">
                {t('people.team.refuse')} <span class="govuk-visually-hidden">{name}</span>
              </ButtonForm>
            </>
          ),
        },
      ]}
    />
  );
}
