import { type Actor, byDuty, permission, type Reach } from '../../platform/permissions.ts';

/** An incident as these permissions see it. The policies of the database draw the same lines, and ask for place and day, too. */
export type IncidentSubject = {
  readonly organisationId: string;
  readonly writerId: string;
  /** Who wrote it since it was last checked. */
  readonly writers: readonly string[];
  readonly state: string;
};

const monitors = byDuty('monitor');
/** One's own organisation's; a draft is its writer's alone. */
const ofOwn: Reach<IncidentSubject> = (actor: Actor, subject, bound) =>
  monitors.cso_member(actor, subject, bound) &&
  subject.organisationId === actor.organisationId &&
  (subject.state !== 'draft' || subject.writerId === actor.personId);
const own = Object.fromEntries(Object.keys(monitors).map((role) => [role, ofOwn])) as Record<
  keyof typeof monitors,
  Reach<IncidentSubject>
>;

export const listIncidents = permission('incident.list', monitors);
export const startPermission = permission('incident.start', monitors);
export const seeIncident = permission<IncidentSubject>('incident.see', own);
export const writePermission = permission<IncidentSubject>('incident.write', own);
export const recordPermission = permission<IncidentSubject>('incident.record', own);
export const assessPermission = permission<IncidentSubject>('incident.assess', own);
export const withdrawPermission = permission<IncidentSubject>('incident.withdraw', own);

export const listComparisons = permission('incident.list_comparisons', monitors);
const ofOwnSide: Reach<{ readonly organisationId: string }> = (actor, subject, bound) =>
  monitors.cso_member(actor, subject, bound) && subject.organisationId === actor.organisationId;
/** The side of one's own organisation: a pair as it is told to it. */
export const comparePermission = permission<{ readonly organisationId: string }>(
  'incident.compare',
  Object.fromEntries(Object.keys(monitors).map((role) => [role, ofOwnSide])) as Record<
    keyof typeof monitors,
    Reach<{ readonly organisationId: string }>
  >,
);
