import { all, own, permission, type Reach, type Role, roles } from '../platform/permissions.ts';
import { bindsJurisdiction, rolesOfKind } from './rules.ts';

/** Anyone may try to sign in, prove an address, register, or answer an invitation that was sent to them. */
export const signInPermission = permission('person.sign_in', { anyone: true });
export const signOutPermission = permission('person.sign_out', { signedIn: true });
export const resetPasswordPermission = permission('person.reset_password', { anyone: true });
export const confirmEmailPermission = permission('person.confirm_email', { anyone: true });
export const registerPermission = permission('organisation.register', { anyone: true });
export const registerAnotherPermission = permission('organisation.register_another', { signedIn: true });
export const confirmAnotherPermission = permission('organisation.confirm_another', { signedIn: true });
export const requestToJoinPermission = permission('join_request.make', { anyone: true });
export const acceptInvitationPermission = permission('invitation.accept', { anyone: true });
export const acceptSignedIn = permission('invitation.accept', { signedIn: true });

/** Everyone manages their own account. */
export const seeAccount = permission('person.see_account', { signedIn: true });
export const changeDetails = permission('person.change_details', { signedIn: true });
export const changePasswordPermission = permission('person.change_password', { signedIn: true });
export const secondFactor = permission('person.second_factor', { signedIn: true });
export const addPasskeyPermission = permission('person.add_passkey', { signedIn: true });
export const endPasskeyPermission = permission('person.end_passkey', { signedIn: true });
export const provePermission = permission('person.prove', { signedIn: true });
export const endSessions = permission('person.end_sessions', { signedIn: true });
export const switchOrganisationPermission = permission('person.switch_organisation', { signedIn: true });
export const exportData = permission('person.export_data', { signedIn: true });
export const eraseAccount = permission('person.erase_account', { signedIn: true });

/** An organisation as these permissions see it. */
export type OrganisationSubject = {
  readonly organisationId: string;
  readonly kind: keyof typeof rolesOfKind;
};

const ofAllPeople = { programme_manager: all, administrator: all, data_protection_officer: all };
const ofOwnPeople = [
  'grant_officer',
  'finance_officer',
  'cso_member',
  'cso_certifier',
  'institution_member',
] as const;
const eachOf = <R>(reach: R) => Object.fromEntries(ofOwnPeople.map((role) => [role, reach]));

/** One's own people, and everybody's for those who look after the Action's people. */
export const seePeople = permission<OrganisationSubject>('organisation.see_people', {
  ...ofAllPeople,
  ...eachOf(own),
});
/** Leads those who see them to the people of the organisation they act for. */
export const seeOwnPeople = permission('organisation.see_people', { ...ofAllPeople, ...eachOf(all) });

/** A role in an organisation that somebody would give or take. */
export type RoleSubject = OrganisationSubject & {
  readonly role: Role;
  readonly jurisdiction: string | null;
};

/** A role that somebody would give: whether the organisation coordinates the Action decides over those that lead it. */
export type GivenRole = RoleSubject & { readonly coordinates: boolean };

const belongs = ({ kind, role, jurisdiction }: RoleSubject) =>
  rolesOfKind[kind].includes(role) && (jurisdiction === null || bindsJurisdiction(role));
const ofOwnCso: Reach<RoleSubject> = (actor, subject, bound) =>
  own(actor, subject, bound) && subject.kind === 'cso' && belongs(subject);
const ofStaff: Reach<RoleSubject> = (_, subject) => subject.kind !== 'cso' && belongs(subject);
const belowAdministrator: Reach<RoleSubject> = (actor, subject, bound) =>
  ofStaff(actor, subject, bound) && subject.role !== 'administrator';
/**
 * A programme manager reads and leads the whole Action, what is protected too; in an emergency an administrator reads as one. Only the
 * coordinator has them.
 */
const ofCoordinator: readonly Role[] = ['programme_manager', 'administrator'];
const whereItIsLed =
  (reach: Reach<RoleSubject>): Reach<GivenRole> =>
  (actor, subject, bound) =>
    reach(actor, subject, bound) && (!ofCoordinator.includes(subject.role) || subject.coordinates);

const ofOtherKinds: Reach<OrganisationSubject> = (_, { kind }) => kind !== 'cso';
/** Opens the page to invite somebody; the role chosen there is asked about again. */
export const openInvitationForm = permission<OrganisationSubject>('person.invite', {
  cso_certifier: own,
  programme_manager: ofOtherKinds,
  administrator: ofOtherKinds,
});

/** A certifier gives the roles of their own CSO; those who run the Action give all others; only an administrator names another. */
export const invitePersonPermission = permission<GivenRole>('person.invite', {
  cso_certifier: ofOwnCso,
  programme_manager: whereItIsLed(belowAdministrator),
  administrator: whereItIsLed(ofStaff),
});
/** A role that somebody holds. */
export type HeldRole = RoleSubject & { readonly personId: string };
const oneself: Reach<HeldRole> = (actor, { personId }) => personId === actor.personId;
const orOneself =
  (reach: Reach<RoleSubject>): Reach<HeldRole> =>
  (actor, subject, bound) =>
    oneself(actor, subject, bound) || reach(actor, subject, bound);

/** Whoever may give a role may take it; everyone may lay down a role of their own. */
export const endMembershipPermission = permission<HeldRole>('membership.end', {
  ...Object.fromEntries(roles.map((role) => [role, oneself])),
  cso_certifier: orOneself(ofOwnCso),
  programme_manager: orOneself(belowAdministrator),
  administrator: orOneself(ofStaff),
});
/** Somebody whom an administrator shuts out or lets in again; never oneself, so that one administrator is always left. */
const ofAnother: Reach<{ readonly personId: string }> = (actor, { personId }) => personId !== actor.personId;
export const disablePersonPermission = permission('person.disable', { administrator: ofAnother });
export const enablePersonPermission = permission('person.enable', { administrator: ofAnother });
export const withdrawInvitationPermission = permission<RoleSubject>('invitation.withdraw', {
  cso_certifier: ofOwnCso,
  programme_manager: belowAdministrator,
  administrator: ofStaff,
});
/** Staff who give sub-grants say that a CSO is known; a grant officer of one jurisdiction does so there. */
const csoOfJurisdiction: Reach<OrganisationSubject & { readonly jurisdiction: string | null }> = (
  _,
  { kind, jurisdiction },
  bound,
) => kind === 'cso' && (bound === null || jurisdiction === bound);
export const vouchForOrganisationPermission = permission('organisation.vouch', {
  programme_manager: csoOfJurisdiction,
  grant_officer: csoOfJurisdiction,
});
export const answerJoinRequestPermission = permission<OrganisationSubject>('join_request.answer', {
  cso_certifier: own,
});

/** An administrator looks at more in an emergency; the data protection officer watches. */
export const beginEmergencyPermission = permission('emergency.begin', { administrator: all });
export const listEmergenciesPermission = permission('emergency.list', {
  administrator: all,
  data_protection_officer: all,
});
export const seeEmergency = permission<unknown>('emergency.see', {
  administrator: all,
  data_protection_officer: all,
});
const byOneself: Reach<{ readonly personId: string }> = (actor, { personId }) => personId === actor.personId;
export const endEmergencyPermission = permission('emergency.end', {
  administrator: byOneself,
  data_protection_officer: all,
});
/** Nobody looks through what they saw themselves. */
export const reviewEmergencyPermission = permission('emergency.review', {
  data_protection_officer: ofAnother,
});

/** The word at the terminal of the machine: no page does it. */
export const changeSecretPermission = permission('instance.change_secret', { administrator: all });

/** Whoever has lost the second factor asks others; only after the password, which the verbs look at. */
export const askForRecoveryPermission = permission('recovery.ask', { anyone: true });
export const openByRecoveryPermission = permission('recovery.open', { anyone: true });
export const stopRecoveryPermission = permission('recovery.stop', { anyone: true });

/** Somebody who asks to be let in without the second factor they lost. */
export type RecoverySubject = OrganisationSubject & {
  readonly personId: string;
  readonly jurisdiction: string | null;
};
const ofColleague: Reach<RecoverySubject> = (actor, subject) =>
  subject.organisationId === actor.organisationId && subject.personId !== actor.personId;
const ofJurisdiction: Reach<RecoverySubject> = (actor, subject, bound) =>
  (subject.kind === 'cso' || subject.kind === 'institution') &&
  subject.personId !== actor.personId &&
  (bound === null || subject.jurisdiction === bound);
const ofColleagueOrStaff: Reach<RecoverySubject> = (actor, subject, bound) =>
  ofColleague(actor, subject, bound) ||
  (subject.kind !== 'cso' && subject.kind !== 'institution' && subject.personId !== actor.personId);
/**
 * A colleague; for people of CSOs and institutions a grant officer of the jurisdiction; for all others whoever runs the Action.
 * Nobody for themselves.
 */
export const vouchPermission = permission<RecoverySubject>('recovery.vouch', {
  ...Object.fromEntries(roles.map((role) => [role, ofColleague])),
  programme_manager: ofColleagueOrStaff,
  administrator: ofColleagueOrStaff,
  grant_officer: (actor, subject, bound) =>
    ofColleague(actor, subject, bound) || ofJurisdiction(actor, subject, bound),
});
