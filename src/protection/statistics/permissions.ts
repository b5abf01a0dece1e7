import { type Actor, byDuty, permission, type Reach } from '../../platform/permissions.ts';

/** A release as these permissions see it. The policies of the database draw the same lines. */
export type ReleaseSubject = { readonly preparedFor: string };
export type ContributionSubject = { readonly organisationId: string };

type Reaches<Subject> = Record<keyof ReturnType<typeof byDuty>, Reach<Subject>>;
const withDuty = <Subject>(
  duty: string,
  also: (actor: Actor, subject: Subject) => boolean,
): Reaches<Subject> => {
  const holders = byDuty(duty);
  const reach: Reach<Subject> = (actor, subject, bound) =>
    holders.cso_member(actor, subject, bound) && also(actor, subject);
  return Object.fromEntries(Object.keys(holders).map((role) => [role, reach])) as Reaches<Subject>;
};

const statisticians = byDuty('statistician');
const ofOwn = withDuty<ContributionSubject>(
  'monitor',
  (actor, { organisationId }) => organisationId === actor.organisationId,
);

export const listReleases = permission('release.list', statisticians);
export const preparePermission = permission('release.prepare', statisticians);
export const seeRelease = permission<ReleaseSubject>('release.see', statisticians);
/** Another organisation than the one that prepared it. */
export const signPermission = permission<ReleaseSubject>(
  'release.sign',
  withDuty('statistician', (actor, { preparedFor }) => preparedFor !== actor.organisationId),
);
/** The same people who may sign. */
export const returnPermission = permission<ReleaseSubject>(
  'release.return',
  withDuty('statistician', (actor, { preparedFor }) => preparedFor !== actor.organisationId),
);
/** The organisation that prepared it answers why it was sent back. */
export const offerPermission = permission<ReleaseSubject>(
  'release.offer',
  withDuty('statistician', (actor, { preparedFor }) => preparedFor === actor.organisationId),
);
/** The same people: where the reason is right, the table is not published. */
export const setAsidePermission = permission<ReleaseSubject>(
  'release.set_aside',
  withDuty('statistician', (actor, { preparedFor }) => preparedFor === actor.organisationId),
);
/** Danger takes one person, of whichever organisation. */
export const withdrawPermission = permission<ReleaseSubject>('release.withdraw', statisticians);

export const listContributions = permission('release.list_contributions', byDuty('monitor'));
export const contributePermission = permission<ContributionSubject>('release.contribute', ofOwn);

export const readReleases = permission<unknown>('release.read', { anyone: true });
