import type { Route } from '../platform/http/route.ts';
import type { JobDefinition } from '../platform/jobs/jobs.ts';
import type { Accounts } from './accounts/open-accounts.ts';
import { sweepJob } from './accounts/sweep-job.ts';
import { disablingRoutes } from './disabling/routes.tsx';
import { emergencyRoutes } from './emergency/routes.tsx';
import { eraseAccountJob } from './own-account/erase-own-account.ts';
import { passkeyRoutes } from './own-account/passkey-routes.tsx';
import { proofRoutes } from './own-account/proof-routes.tsx';
import { type ChoicesElsewhere, ownAccountRoutes } from './own-account/routes.tsx';
import { secondFactorRoutes } from './own-account/second-factor-routes.tsx';
import { recoveryRoutes } from './recovery/routes.tsx';
import { mailAnotherJob } from './registration/register-another.ts';
import { mailRegistrationJob } from './registration/register-organisation.ts';
import { registrationRoutes } from './registration/routes.tsx';
import { mailResetJob } from './sign-in/reset-own-password.ts';
import { signInRoutes } from './sign-in/routes.tsx';
import { tellOfWaitJob } from './sign-in/sign-in-person.ts';
import { invitationRoutes } from './team/invitation-routes.tsx';
import { teamRoutes } from './team/routes.tsx';

export { demonstrationCodes } from './accounts/demonstration-factor.ts';
export { giveSignIn } from './accounts/give-sign-in.ts';
export { type AccountSettings, type Accounts, openAccounts } from './accounts/open-accounts.ts';
export { tries } from './accounts/rules.ts';
export { writeDownPerson } from './accounts/write-down-person.ts';
export { profileLimits } from './limits.ts';
export { listActors } from './list-actors.ts';
export { acceptSecret, markSecret, standOfSecret } from './new-secret/accept-secret.ts';
export { eraseHolder } from './own-account/erase-own-account.ts';
export { eraseUnusedPerson } from './own-account/erase-person.ts';
export { changeSecretPermission, vouchForOrganisationPermission } from './permissions.ts';
export { listMemberships, type Membership } from './queries.ts';
export { type Candidate, listCandidates } from './queries-candidates.ts';
export { peopleFindable } from './queries-findable.ts';
export { confirmAnother } from './registration/confirm-another.ts';
export { registerAnother } from './registration/register-another.ts';
export { fieldsOfWork } from './registration/schema.ts';
export { hasForgedSession, makePersonResolver, type SignedIn } from './resolve-person.ts';
export { carryCredentials, readCredentials } from './restored/carry-credentials.ts';
export {
  endEverySession,
  listDisabled,
  listEndedRoles,
  listErased,
  listSpentInvitations,
} from './restored/queries.ts';
export { repeatDisabling, repeatEndedRoles, repeatSpentInvitations } from './restored/repeat-endings.ts';
export { repeatErasures } from './restored/repeat-erasures.ts';
export { rolesOfKind } from './rules.ts';
export { stashForm, takeStash } from './stash.ts';
export { acceptInvitation } from './team/accept-invitation.ts';
export { inviteFirstAdministrator } from './team/invite-first-administrator.ts';
export { invitePerson } from './team/invite-person.ts';
export { teamSetup } from './team/list-setup-points.ts';
export { peopleTasks } from './team/list-waiting-tasks.ts';
export { hasAbleAdministrator } from './team/queries.ts';
export { isKnownVouchedFor } from './vouching/queries.ts';
export { seenOfIdentity } from './vouching/vouch-for-organisation.ts';

/** Every page of accounts, sign-in, registration and teams. */
export function peopleRoutes({
  accounts,
  demonstration = false,
  choicesElsewhere,
}: {
  readonly accounts: Accounts;
  /** The sign-in page leads to the invented people. */
  readonly demonstration?: boolean;
  /** What a person chose about themselves in other areas, on the page of their account. */
  readonly choicesElsewhere?: ChoicesElsewhere;
}): Route[] {
  return [
    ...signInRoutes(accounts, demonstration),
    ...registrationRoutes(accounts),
    ...invitationRoutes(accounts),
    ...teamRoutes(accounts),
    ...disablingRoutes(accounts),
    ...emergencyRoutes(accounts),
    ...ownAccountRoutes(accounts, choicesElsewhere),
    ...secondFactorRoutes(accounts),
    ...passkeyRoutes(accounts),
    ...proofRoutes(accounts, demonstration),
    ...recoveryRoutes(accounts),
  ];
}

/** The words that `peopleJobs` answers: those that mail, and those that mail nobody. */
export const peopleJobWords: readonly string[] = [
  'person.mail_reset',
  'organisation.mail_registration',
  'organisation.mail_another',
  'person.tell_of_wait',
];
export const quietPeopleJobWords: readonly string[] = ['person.erase_account', 'person.sweep_tries'];

/** What runs after a word of this area committed. */
export function peopleJobs({ accounts }: { readonly accounts: Accounts }): JobDefinition[] {
  return [
    eraseAccountJob(accounts),
    mailResetJob(accounts),
    mailRegistrationJob(accounts),
    mailAnotherJob(accounts),
    tellOfWaitJob(accounts),
    sweepJob(accounts),
  ];
}
