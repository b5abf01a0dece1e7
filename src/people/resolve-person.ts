import { cookieName, readCookies } from '../platform/http/cookies.ts';
import type { SignedIn as FrameSignedIn } from '../platform/http/instance-config.ts';
import { type Locale, locales } from '../platform/language/language.ts';
import { type Actor, hasRole, nobody } from '../platform/permissions.ts';
import type { Queries } from '../platform/work.ts';
import { isForgedCookie, readSignedCookie } from './accounts/cookies.ts';
import type { Accounts } from './accounts/open-accounts.ts';
import { findPersonOfSession, type Membership, noteUse, type StandingEmergency } from './queries.ts';
import { needsSecondFactor } from './rules.ts';

/** Someone whose session is alive: what the frame needs, and their roles. */
export type SignedIn = FrameSignedIn & {
  readonly personId: string;
  readonly memberships: readonly Membership[];
  /** The organisation they act for: the one chosen, else the first; undefined for someone who is in none yet. */
  readonly actingFor: string | undefined;
};

export const actingForCookie = 'acting_for';
/** Where whoever must have a second factor sets it up. */
export const setUpFactor = '/account/second-factor';

/**
 * Makes the function that finds out who a request's cookies belong to, with one query. A session that ended, a person who was
 * disabled and a role that was taken away count from the next request on. Whoever must have a second factor and has none acts
 * with no role until it is set up.
 */
export function makePersonResolver(accounts: Accounts, db: Queries, actionId: string) {
  return async (cookies: string | undefined, arrived: Date): Promise<SignedIn | undefined> => {
    const token = readSignedCookie(cookies, accounts.cookieName, accounts.cookieKey);
    // Whoever comes with the token of a moment ago is known, and has proved nothing.
    const found =
      token &&
      ((await findPersonOfSession(db, token, { actionId, arrived })) ??
        (await findPersonOfSession(db, token, { actionId, arrived, before: true })));
    if (!found) return undefined;
    const { personId, name, session, memberships, now } = found;
    const owes = !found.secondFactor && needsSecondFactor(memberships) ? setUpFactor : undefined;
    if (found.useUnnoted) await noteUse(db, session);
    const actingFor = chosen(memberships, readCookies(cookies)[cookieName(actingForCookie, accounts.secure)]);
    const actor = owes ? { ...nobody, personId } : actorOf(personId, memberships, actingFor);
    return {
      personId,
      name,
      session,
      memberships,
      now,
      locale: locales.find((locale) => locale === found.locale) as Locale | undefined,
      actingFor: actingFor?.organisationId,
      provedLately: found.provedLately,
      owes,
      actor,
      emergency: emergencyOf(actor, found.emergency),
    };
  };
}

/** Whether a request bears a session that we never gave. */
export function hasForgedSession({ cookieName: name, cookieKey }: Accounts, cookies: string): boolean {
  return isForgedCookie(cookies, name, cookieKey);
}

/** Only while they are an administrator, and act for the organisation in which they asked. */
function emergencyOf(actor: Actor, emergency: StandingEmergency | undefined): FrameSignedIn['emergency'] {
  if (!emergency || emergency.organisationId !== actor.organisationId || !hasRole(actor, 'administrator'))
    return undefined;
  const { id, role, until } = emergency;
  const roles = [...actor.roles, { role, jurisdiction: null, toLook: true } as const];
  return { id, until, looker: { ...actor, roles, emergencyId: id } };
}

function chosen(memberships: readonly Membership[], wanted: string | undefined): Membership | undefined {
  return memberships.find(({ organisationId }) => organisationId === wanted) ?? memberships[0];
}

/** Somebody as they act for one of their organisations. */
export function actorOf(
  personId: string,
  memberships: readonly Membership[],
  acting: Membership | undefined,
): Actor {
  if (!acting) return { ...nobody, personId };
  const { duties = [] } = acting;
  return {
    personId,
    organisationId: acting.organisationId,
    organisationKind: acting.organisationKind,
    roles: memberships
      .filter(({ organisationId }) => organisationId === acting.organisationId)
      .map(({ role, jurisdiction }) => ({ role, jurisdiction })),
    ...(duties.length > 0 ? { duties } : {}),
  };
}
