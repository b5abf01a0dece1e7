import type { Actor } from '../platform/permissions.ts';
import { reachOfList } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { diverges, maximumOf } from './assessment/rules.ts';
import { listPairs, listTaskRows } from './queries-tasks.ts';
import { listStepTasks } from './workflow-tasks.ts';

/** Something that waits for a person: the key of its sentence (`grants.task.<kind>`), what it is about, and where it is done. */
export type WaitingTask = {
  readonly kind: string;
  readonly about: string;
  readonly href: string;
  readonly due: string | null;
};

const paths: Record<string, (id: string) => string> = {
  draft: (id) => `/applications/${id}`,
  assignment: (id) => `/assignments/${id}`,
  declare: (id) => `/assignments/${id}/declare`,
  gap: (id) => `/gaps/${id}`,
  question: (id) => `/staff/questions/${id}/answer`,
  open: (id) => `/staff/calls/${id}/opening`,
  check: (id) => `/staff/applications/${id}/check`,
  assign: (id) => `/staff/applications/${id}/assign`,
  rank: (id) => `/staff/calls/${id}/ranking`,
  decide: (id) => `/staff/calls/${id}/decide`,
  communicate: (id) => `/staff/calls/${id}/communicate`,
  agree: (id) => `/staff/applications/${id}/agreement`,
  annex_infected: (id) => `/staff/annexes/${id}`,
  annex_unchecked: (id) => `/staff/annexes/${id}`,
  annex_closed: (id) => `/applications/${id}`,
  publicity: (id) => `/agreements/${id}/publicity/decision`,
};

/** What waits for this person in the area, soonest first. */
export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: string,
): Promise<WaitingTask[]> {
  const officer = reachOfList(actor, { everything: [], partner: ['grant_officer'] });
  const apart = (await listPairs(tx, actionId, officer)).filter(({ totals, grid, divergencePercent }) =>
    diverges(totals, maximumOf(grid), divergencePercent),
  );
  const rows = await listTaskRows(tx, {
    actionId,
    now,
    personId: actor.personId,
    organisationId: actor.organisationId,
    roles: actor.roles.map(({ role }) => role),
    officer,
    protector: reachOfList(actor, { everything: ['programme_manager'], partner: ['grant_officer'] }),
  });
  // A call is not ranked while two assessments of it lie too far apart: the third comes first.
  const waiting = rows.filter(
    ({ kind, id }) => kind !== 'rank' || !apart.some(({ callId }) => callId === id),
  );
  const thirds = apart.map(({ applicationId, number }) => ({
    kind: 'third',
    about: number,
    due: null,
    href: paths.assign!(applicationId),
  }));
  return [
    ...waiting.map(({ kind, id, about, due }) => ({ kind, about, due, href: paths[kind]!(id) })),
    ...thirds,
    ...(await listStepTasks(tx, actor, actionId, now)),
  ];
}
