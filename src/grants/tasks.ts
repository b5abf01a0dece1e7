import { addDays, dayIn, type Instant, type PlainDate } from '../platform/dates.ts';
import { type Actor, hasRole, reachOfList } from '../platform/permissions.ts';

import type { Task, TaskKind, TaskSource } from '../platform/tasks.ts';
import type { Tx } from '../platform/work.ts';
import { endOfDay, zone } from '../platform/zone.ts';
import { findApplication } from './applications/queries.ts';
import { diverges, maximumOf } from './assessment/rules.ts';
import { listCheckTasks } from './checks/tasks.ts';
import { listClosingTasks } from './closing/tasks.ts';
import { listAwaitingReport } from './committee/report-awaited.ts';
import { listCommitteeTasks } from './committee/tasks.ts';
import { listComplaintTasks } from './complaints/tasks.ts';
import { listCorrectionTasks } from './corrections/tasks.ts';
import { fitsOfApplication } from './eligibility/fits-of-application.ts';
import { fitOfAll } from './eligibility/rules.ts';
import { listMentoringTasks } from './mentoring/tasks.ts';
import { missingOf } from './parties/rules.ts';
import { listPayingAccountTasks } from './paying-accounts/tasks.ts';
import { instalmentHref } from './payments/instalment-href.ts';
import { askableMinor } from './payments/rules.ts';
import { type Asking, listPairs, listSelectionTasks } from './queries-tasks.ts';
import {
  listBillTasks,
  listPlanned,
  listPublicityTasks,
  listUnsigned,
  type Requestable,
  type Unsigned,
} from './queries-tasks-agreements.ts';
import { listReserveTasks } from './reserve/tasks.ts';
import { listScreeningTasks } from './screening/tasks.ts';
import { targetDays } from './target-days.ts';
import { listVaultTasks } from './vault/tasks.ts';
import { listStepTasks } from './workflow-tasks.ts';

const shown = (before: number): TaskKind => ({ before, waiter: 'shown' });
/** Somebody handed in what is looked at: they see it at once. */
const handedIn = (before: number): TaskKind => ({ ...shown(before), atOnce: true });
const undated: TaskKind = { before: null, waiter: 'all_act' };

export const grantsTaskKinds = {
  draft: { before: 7, waiter: 'owner_alone' },
  draft_comments: { before: 7, waiter: 'owner_alone' },
  declare: shown(2),
  assignment: shown(7),
  gap: shown(2),
  question: handedIn(2),
  open: shown(2),
  check: shown(7),
  confirm_check: handedIn(7),
  assign: shown(7),
  third: { before: 2, waiter: 'all_act' },
  rank: shown(14),
  convene: shown(14),
  decide: shown(14),
  communicate: shown(5),
  committee_declare: shown(2),
  committee_close: { before: 2, waiter: 'owner_alone' },
  committee_sign: shown(2),
  agree: shown(7),
  legal_details: shown(7),
  account: shown(7),
  account_confirm: handedIn(7),
  agreement_offer: shown(7),
  agreement_read: shown(7),
  agreement_scan: shown(7),
  agreement_partner_scan: shown(7),
  agreement_text_changed: shown(7),
  sign: handedIn(7),
  request: { ...shown(7), right: true },
  request_again: { ...shown(7), right: true },
  approve_first: handedIn(2),
  approve_second: handedIn(2),
  pay: handedIn(5),
  paying_account: handedIn(2),
  report: shown(14),
  report_returned: shown(5),
  query: shown(5),
  review: handedIn(7),
  approve_report: handedIn(2),
  correction: handedIn(2),
  visit: shown(14),
  follow_up: shown(7),
  addendum_draft: handedIn(7),
  addendum_accept: shown(7),
  addendum_sign: handedIn(7),
  mentor_message: handedIn(2),
  mentor_lesson: { before: 7, waiter: 'owner_alone' },
  mentor_left: shown(targetDays.mentor),
  publicity: shown(2),
  public_texts: undated,
  complaint: handedIn(7),
  offer: shown(2),
  confirm_closing: shown(7),
  close: handedIn(7),
  recovery: shown(14),
  reserve: { before: 14, waiter: 'all_act' },
  annex_infected: undated,
  annex_unchecked: undated,
  gap_infected: undated,
  gap_unchecked: undated,
  bill_infected: undated,
  bill_unchecked: undated,
  proof_infected: undated,
  proof_unchecked: undated,
  account_file_infected: undated,
  account_file_unchecked: undated,
  correction_file_infected: undated,
  correction_file_unchecked: undated,
  scan_infected: undated,
  scan_unchecked: undated,
  document_closed: undated,
  screening_hit: undated,
  screening_list: undated,
  document_expires: { before: 60, again: 14, waiter: 'owner_alone' },
  annex_closed: { before: 7, waiter: 'owner_alone' },
} as const satisfies Record<string, TaskKind>;
type Kind = keyof typeof grantsTaskKinds;

/** Where those are that no workflow leads to. */
type Paths = Record<string, { act(id: string): string; wait?(id: string): string }>;
const agreement = (id: string) => `/agreements/${id}`;
const application = (id: string) => `/staff/applications/${id}`;
const call = (id: string) => `/staff/calls/${id}`;
const paths: Paths = {
  draft: { act: (id) => `/applications/${id}` },
  draft_comments: { act: (id) => `/applications/${id}/comments` },
  assignment: { act: (id) => `/assignments/${id}`, wait: application },
  declare: { act: (id) => `/assignments/${id}/declare`, wait: application },
  gap: { act: (id) => `/gaps/${id}`, wait: application },
  question: { act: (id) => `/staff/questions/${id}/answer`, wait: (id) => `/calls/${id}` },
  open: { act: (id) => `${call(id)}/opening`, wait: call },
  check: { act: (id) => `${application(id)}/check`, wait: call },
  assign: { act: (id) => `${application(id)}/assign`, wait: call },
  third: { act: (id) => `${application(id)}/assign` },
  rank: { act: (id) => `${call(id)}/ranking`, wait: call },
  convene: { act: (id) => `${call(id)}/committee`, wait: call },
  decide: { act: (id) => `${call(id)}/decide`, wait: call },
  communicate: { act: (id) => `${call(id)}/communicate`, wait: call },
  agree: { act: (id) => `${application(id)}/agreement`, wait: call },
  annex_infected: { act: (id) => `/staff/annexes/${id}` },
  annex_unchecked: { act: (id) => `/staff/annexes/${id}` },
  gap_infected: { act: (id) => `/staff/gap-files/${id}` },
  gap_unchecked: { act: (id) => `/staff/gap-files/${id}` },
  bill_infected: { act: (id) => `/staff/bills/${id}` },
  bill_unchecked: { act: (id) => `/staff/bills/${id}` },
  proof_infected: { act: (id) => `/staff/payment-proofs/${id}` },
  proof_unchecked: { act: (id) => `/staff/payment-proofs/${id}` },
  account_file_infected: { act: (id) => `/staff/account-proofs/${id}` },
  account_file_unchecked: { act: (id) => `/staff/account-proofs/${id}` },
  correction_file_infected: { act: (id) => `/staff/correction-files/${id}` },
  correction_file_unchecked: { act: (id) => `/staff/correction-files/${id}` },
  scan_infected: { act: (id) => `/staff/agreement-scans/${id}` },
  scan_unchecked: { act: (id) => `/staff/agreement-scans/${id}` },
  annex_closed: { act: (id) => `/applications/${id}` },
  publicity: { act: (id) => `/agreements/${id}/publicity/decision`, wait: agreement },
  public_texts: { act: (id) => `/agreements/${id}/public-texts` },
};

/** What waits for this person in the area, and what they wait for, soonest first. */
export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
  until?: PlainDate,
): Promise<Task<Kind>[]> {
  const officer = reachOfList(actor, { everything: [], partner: ['grant_officer'] });
  const asking: Asking = {
    actionId,
    now,
    today: dayIn(zone, now),
    personId: actor.personId,
    organisationId: actor.organisationId,
    roles: actor.roles.map(({ role }) => role),
    officer,
    protector: reachOfList(actor, { everything: ['programme_manager'], partner: ['grant_officer'] }),
  };
  const apart = (await listPairs(tx, actionId, officer)).filter(({ totals, grid, divergencePercent }) =>
    diverges(totals, maximumOf(grid), divergencePercent),
  );
  const decides = hasRole(actor, 'programme_manager', 'grant_officer');
  const rows = [
    ...(await listSelectionTasks(tx, asking, decides ? await listAwaitingReport(tx, actionId) : [])),
    ...(await listPublicityTasks(tx, asking)),
    ...(await listBillTasks(tx, asking)),
  ];
  const misfits = await listMisfits(
    tx,
    rows.filter(({ kind }) => kind === 'draft'),
  );
  // A call is not ranked while two assessments of it lie too far apart: the third comes first. What the check would refuse is no task.
  const waiting = rows
    .filter(
      ({ kind, part, id }) =>
        kind !== 'rank' || part === 'wait' || !apart.some(({ callId }) => callId === id),
    )
    .filter(({ kind, id }) => kind !== 'draft' || !misfits.has(id));
  return [
    ...waiting.map(({ kind, part, id, dueAt, dueOn, ...row }) => ({
      ...row,
      kind: kind as Kind,
      part,
      due: dueAt ?? (dueOn && endOfDay(dueOn)),
      href: paths[kind]![part]!(id),
    })),
    ...apart.map(({ applicationId, number, sender, dueOn }) => ({
      kind: 'third' as const,
      record: applicationId,
      about: number,
      named: number,
      sender,
      due: endOfDay(dueOn),
      href: paths.third!.act(applicationId),
    })),
    ...(await listCommitteeTasks(tx, actor, actionId, now, until)),
    ...(await listCheckTasks(tx, actor, actionId, now)),
    ...(await listComplaintTasks(tx, actor, actionId, now)),
    ...(await listReserveTasks(tx, actor, actionId, now)),
    ...(await listClosingTasks(tx, actor, actionId)),
    ...(await listMentoringTasks(tx, actor, actionId, now)),
    ...(await listPayingAccountTasks(tx, actor, now)),
    ...(await listCorrectionTasks(tx, actor, actionId, now)),
    ...(await listScreeningTasks(tx, actor, actionId, now)),
    ...((await listStepTasks(tx, actor, actionId, now, until)) as Task<Kind>[]),
    ...(await listUnsigned(tx, asking))
      .filter((one) => missingOf(one, 'sub_grantee').length > 0)
      .map(toLegalDetails),
    ...(await listPlanned(tx, asking)).filter(canBeRequested).map(toRequest),
  ];
}

/** Drafts whose organisation does not meet the rules of their call: home says why. */
async function listMisfits(tx: Tx, drafts: readonly { readonly id: string }[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { id } of drafts) {
    const application = await findApplication(tx, id);
    if (application && fitOfAll(await fitsOfApplication(tx, application)) === 'does_not_fit') found.add(id);
  }
  return found;
}

/** The sub-grantee enters what is missing of it before the agreement can be signed. */
function toLegalDetails({ agreementId, agreementNumber: name, sender, dueOn, own }: Unsigned) {
  return {
    ...{ kind: 'legal_details' as const, part: own ? ('act' as const) : ('wait' as const) },
    ...{ record: agreementId, about: name, named: name, sender, due: endOfDay(dueOn) },
    href: own ? '/legal-details' : agreement(agreementId),
  };
}

const canBeRequested = (instalment: Requestable) => askableMinor(instalment) !== undefined;

function toRequest({
  agreementId,
  instalmentId,
  agreementNumber,
  number,
  sender,
  sinceOn,
  own,
  refused,
}: Requestable) {
  const name = `${agreementNumber} #${number}`;
  const part = own ? ('act' as const) : ('wait' as const);
  return {
    ...{
      kind: refused ? ('request_again' as const) : ('request' as const),
      part,
      record: instalmentId,
      about: name,
      named: name,
      sender,
    },
    due: endOfDay(addDays(sinceOn, targetDays.request)),
    href: instalmentHref({ agreementId, id: instalmentId }),
  };
}

export const grantsTasks: TaskSource = {
  texts: 'grants.task',
  waits: 'grants.task.wait',
  kinds: grantsTaskKinds,
  list: async (asking) => {
    const { tx, actor, actionId, now, until } = asking;
    return [...(await listWaitingTasks(tx, actor, actionId, now, until)), ...(await listVaultTasks(asking))];
  },
};
