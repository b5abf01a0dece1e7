import { type Actor, type Role, staffRoles } from '../platform/permissions.ts';

type Kind = Actor['organisationKind'];

/** The roles an organisation of each kind can give its people. */
export const rolesOfKind: Readonly<Record<Kind, readonly Role[]>> = {
  partner: [
    'programme_manager',
    'grant_officer',
    'finance_officer',
    'assessor',
    'data_protection_officer',
    'administrator',
  ],
  cso: ['cso_member', 'cso_certifier'],
  institution: ['institution_member'],
  contracting_authority: ['contracting_authority'],
};

/** Only a grant officer's role is bound to one jurisdiction. */
export function bindsJurisdiction(role: Role): boolean {
  return role === 'grant_officer';
}

/** Whether somebody who holds one of these roles must have a second factor: whoever runs the Action, or answers for its money and data. */
export function needsSecondFactor(held: readonly { readonly role: Role }[]): boolean {
  return held.some(({ role }) => staffRoles.includes(role));
}

/** What stands between a role and its end. */
export type Standing = {
  readonly role: Role;
  /** People of the organisation who hold the same role and can sign in, this one included. */
  readonly holders: number;
  /** Sub-grant agreements of the organisation that are signed and not completed. */
  readonly runningAgreements: number;
};

/**
 * Why a role may not end now, or undefined. Somebody must answer for a running sub-grant agreement, so the last certifier stays
 * until another is named; the Action never loses its last administrator.
 */
export function obstacleToEnd({ role, holders, runningAgreements }: Standing) {
  if (holders > 1) return undefined;
  if (role === 'cso_certifier' && runningAgreements > 0) return 'last_certifier' as const;
  if (role === 'administrator') return 'last_administrator' as const;
  return undefined;
}

/** Whether a proof that was mailed is still good. */
export function isGood(proof: { usedAt: string | null; expiresAt: string }, now: string): boolean {
  return proof.usedAt === null && proof.expiresAt > now;
}

/** A path of ours to go to after signing in; anything that could lead elsewhere becomes the fallback. */
export function localPath(wanted: string | undefined, fallback: string): string {
  if (!wanted || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return fallback;
  return wanted.startsWith('/sign-') ? fallback : wanted;
}

/** Where somebody was on their way to when they were asked for something else first, with the form that was kept for them. */
export function nextOf(query: Readonly<Record<string, string>>, fallback: string): string {
  const next = localPath(query.next, fallback);
  return query.stash
    ? `${next}${next.includes('?') ? '&' : '?'}stash=${encodeURIComponent(query.stash)}`
    : next;
}

/** How often a person is written to about what is due. */
export const reminderChoices = ['at_once', 'daily', 'off'] as const;
export type Reminders = (typeof reminderChoices)[number];
