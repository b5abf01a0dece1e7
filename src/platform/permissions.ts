import { problem } from './problem.ts';

/** Every role, in the order of the matrix test. What each may do stands in the `permissions.ts` of each slice. */
export const roles = [
  'programme_manager',
  'grant_officer',
  'finance_officer',
  'assessor',
  'cso_member',
  'cso_certifier',
  'institution_member',
  'contracting_authority',
  'data_protection_officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** The person at work, the organisation they act for, and their roles in it. A grant officer's role may be bound to one jurisdiction. */
export type Actor = {
  readonly personId: string;
  readonly organisationId: string;
  readonly organisationKind: 'partner' | 'cso' | 'institution' | 'contracting_authority';
  /** `toLook`: its holder looks at what the role does, and does nothing. */
  readonly roles: readonly {
    readonly role: Role;
    readonly jurisdiction: string | null;
    readonly toLook?: true;
  }[];
  /** What they were appointed to for this organisation, beside their roles, and hold today: `keeper`. The database decides again. */
  readonly duties?: readonly string[];
  /** The emergency in which more is shown to them: every look is an entry of the audit trail. */
  readonly emergencyId?: string;
};

/** The actor of a public form before anyone signed in: holds no role, is in no organisation, and the audit names nobody. */
export const nobody: Actor = {
  personId: '00000000-0000-0000-0000-000000000000',
  organisationId: '00000000-0000-0000-0000-000000000000',
  organisationKind: 'cso',
  roles: [],
};
export const isNobody = ({ personId }: Pick<Actor, 'personId'>): boolean => personId === nobody.personId;

/** The roles of those who run the Action or answer for its money and data. */
export const staffRoles: readonly Role[] = [
  'programme_manager',
  'grant_officer',
  'finance_officer',
  'assessor',
  'contracting_authority',
  'data_protection_officer',
  'administrator',
];

/** Staff of the Action: the coarse line that row-level security draws. */
export function isStaff(actor: Actor | undefined): boolean {
  return hasRole(actor, ...staffRoles);
}

/** Whether this actor reaches this record. `jurisdiction` is the one the role is bound to, null when it is bound to none. */
export type Reach<Subject> = (actor: Actor, subject: Subject, jurisdiction: string | null) => boolean;

export type Permission<Subject = void> = {
  /** The same name is the audit action, the job trigger and the message key: `application.submit`. */
  readonly name: string;
  readonly anyone: boolean;
  /** Whoever signed in, whatever their role; or of these as far as they reach the record. */
  readonly signedIn: boolean | Reach<Subject>;
  /** It only looks, as its name says: `application.read`, `call.list`, `budget.see`, `organisation.see_people`. */
  readonly looks: boolean;
  readonly roles: Partial<Record<Role, Reach<Subject>>>;
};

type Grants<Subject> = Partial<Record<Role, Reach<Subject>>> & {
  anyone?: true;
  signedIn?: true | Reach<Subject>;
};

/** Declares who may do one verb: `permission<Subject>('application.submit', { cso_certifier: own })`. */
export function permission<Subject = void>(name: string, grants: Grants<Subject>): Permission<Subject> {
  const { anyone = false, signedIn = false, ...byRole } = grants;
  return { name: name, anyone, signedIn, looks: /\.(read|list|see)(_|$)/.test(name), roles: byRole };
}

/** Whether the actor may do it to the subject. Pages ask the same before they show a button. */
export function may<Subject>(
  actor: Actor | undefined,
  asked: Permission<Subject>,
  subject: Subject,
): boolean {
  if (asked.anyone) return true;
  if (!actor) return false;
  if (asked.signedIn && actor.personId !== nobody.personId)
    return asked.signedIn === true || asked.signedIn(actor, subject, null);
  return actor.roles.some(
    ({ role, jurisdiction, toLook }) =>
      (asked.looks || !toLook) && (asked.roles[role]?.(actor, subject, jurisdiction) ?? false),
  );
}

/** Whether there could be a record that this actor may do it to: decided before any is looked for. */
export function mayToSome<Subject>(actor: Actor | undefined, asked: Permission<Subject>): boolean {
  if (asked.anyone) return true;
  if (!actor) return false;
  if (asked.signedIn && actor.personId !== nobody.personId) return true;
  return actor.roles.some(({ role, toLook }) => (asked.looks || !toLook) && asked.roles[role] !== undefined);
}

/** Throws the problem `not_permitted` (403) unless the actor may. Every verb calls it, whoever called the verb. */
export function mustBeAbleTo<Subject>(
  actor: Actor | undefined,
  asked: Permission<Subject>,
  subject: Subject,
): void {
  if (!may(actor, asked, subject)) throw problem('not_permitted');
}

export function hasRole(actor: Actor | undefined, ...wanted: Role[]): boolean {
  return actor?.roles.some(({ role }) => wanted.includes(role)) ?? false;
}

/** Reaches every record of the Action. */
export const all: Reach<unknown> = () => true;
/** Those who run the Action or answer for its money and data: they read what is recorded. */
export const everyStaff = {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  assessor: all,
  contracting_authority: all,
  data_protection_officer: all,
  administrator: all,
};
/** Those who record it. */
export const officers = { programme_manager: all, grant_officer: all };
/** Reaches the records of the organisation the person acts for. */
export const own: Reach<{ organisationId: string }> = (actor, { organisationId }) =>
  organisationId === actor.organisationId;
/** Reaches what the person's own partner issued, in the role's jurisdiction when the role is bound to one. */
export const ofPartner: Reach<{ partnerId: string; jurisdiction: string | null }> = (actor, subject, bound) =>
  subject.partnerId === actor.organisationId &&
  (bound === null || subject.jurisdiction === null || subject.jurisdiction === bound);

/** Every role that people of partners and CSOs have: only they may hold a duty of protection. */
export const mayHoldDuty = [
  'programme_manager',
  'grant_officer',
  'finance_officer',
  'assessor',
  'cso_member',
  'cso_certifier',
] as const satisfies readonly Role[];
/**
 * Those who hold one of these duties for the organisation they act for, whatever their role, and nobody in an emergency. The policies
 * of the database ask the same at each statement.
 */
export function byDuty(...duties: readonly string[]): Record<(typeof mayHoldDuty)[number], Reach<unknown>> {
  const holds: Reach<unknown> = ({ duties: held = [], emergencyId }) =>
    !emergencyId && duties.some((one) => held.includes(one));
  const reaches = mayHoldDuty.map((role) => [role, holds]);
  return Object.fromEntries(reaches) as ReturnType<typeof byDuty>;
}

/** What a list holds for an actor: everything, or one partner's records, in what each role that opens it is bound to (null: bound to none). */
export type ListReach = 'all' | { readonly partnerId: string; readonly bounds: readonly (string | null)[] };

/** The line that `all` and `ofPartner` draw for one record, for a list: which roles see everything, and which their partner's. */
export function reachOfList(
  actor: Actor,
  { everything, partner }: { everything: readonly Role[]; partner: readonly Role[] },
): ListReach {
  if (hasRole(actor, ...everything)) return 'all';
  const held = actor.roles.filter(({ role }) => partner.includes(role));
  return { partnerId: actor.organisationId, bounds: held.map(({ jurisdiction }) => jurisdiction) };
}
