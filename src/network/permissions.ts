import {
  all,
  everyStaff,
  officers,
  ofPartner,
  own,
  permission,
  type Reach,
} from '../platform/permissions.ts';
import type { AppliedTo } from './queries-screening.ts';
import type { OrganisationKind } from './schema.ts';

/** An organisation as these permissions see it. */
export type OrganisationSubject = { readonly organisationId: string; readonly kind: OrganisationKind };

export const listOrganisationsPermission = permission('organisation.list', everyStaff);
export const seeOrganisation = permission<OrganisationSubject>('organisation.see', everyStaff);
/** Which sub-grants an organisation holds: for those who give, pay and account for them. Assessors do not see it. */
export const seeHoldings = permission<OrganisationSubject>('organisation.see_holdings', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
  cso_member: own,
  cso_certifier: own,
});
type Applied = { readonly appliedTo: AppliedTo };
const whereItApplied: Reach<Applied> = (actor, { appliedTo }, bound) =>
  appliedTo.some((call) => ofPartner(actor, call, bound));
/** What screenings found is for the staff whose call an organisation applied to (`grants/screening`). */
export const seeScreening = permission<Applied>('organisation.see_screening', {
  programme_manager: (_actor, { appliedTo }) => appliedTo.length > 0,
  grant_officer: whereItApplied,
  finance_officer: whereItApplied,
});
/** Leads to the profile of the organisation one acts for. */
export const seeOwnOrganisation = permission('organisation.see_own', { signedIn: true });

const institution: Reach<OrganisationSubject> = (_, { kind }) => kind === 'institution';
/** Partners have no members of their own kind: the programme manager keeps how they are reached. */
const institutionOrPartner: Reach<OrganisationSubject> = (_, { kind }) =>
  kind === 'institution' || kind === 'partner';
export const editOrganisationPermission = permission<OrganisationSubject>('organisation.edit', {
  cso_member: own,
  cso_certifier: own,
  institution_member: own,
  programme_manager: institutionOrPartner,
  grant_officer: institution,
});
/** Leads to the form of one's own profile; the verb asks again about the organisation itself. */
export const editOwnOrganisation = permission('organisation.edit', {
  cso_member: all,
  cso_certifier: all,
  institution_member: all,
});
export const addOrganisationPermission = permission('organisation.add', officers);

export const listOutputsPermission = permission('output.list', everyStaff);
export const recordOutputPermission = permission('output.record', officers);
