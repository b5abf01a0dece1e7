import { getDefinition } from '../../action/index.ts';
import { toldScoresOf } from '../../grants/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { noteChanges } from './note-changes.ts';
import { listTies } from './queries.ts';
import { insertInvitations, insertRun, listPeopleOf } from './queries-run.ts';
import { weakestOf } from './rules.ts';

/**
 * Once the decision of a call was told: invites every applicant to the modules that teach its weakest criteria, and notes what
 * changed since an earlier call. Done once for a call, by the job that telling it sets off; a mail says that there is something to read, and no more. Nothing happens in an Action that has
 * no rule for it.
 */
export async function inviteByLoop(
  work: Work,
  { baseUrl }: { readonly baseUrl: string },
  { callId }: { callId: string },
): Promise<void> {
  const { tx, actionId, now } = work;
  const rule = (await getDefinition(tx, actionId)).action?.learningLoop;
  const told = await toldScoresOf(tx, callId);
  if (!rule || !told) return;
  if (!(await insertRun(tx, { callId, actionId, rule, toldAt: told.communicatedAt, now }))) return;
  const all = await listTies(tx, actionId);
  await noteChanges(work, { callId, told, ties: all });
  const ties = all.filter(({ retiredAt }) => retiredAt === null);
  const taught = new Set(ties.map(({ criterion }) => criterion));
  const invited = new Set<string>();
  for (const { applicationId, organisationId, scores } of told.applications) {
    const weak = weakestOf(scores, taught, rule).map(({ criterion }) => criterion);
    const modules = ties.filter(({ criterion }) => weak.includes(criterion));
    if (modules.length === 0) continue;
    await insertInvitations(tx, { applicationId, organisationId, actionId, now }, modules);
    invited.add(organisationId);
  }
  for (const { personId, email, locale } of await listPeopleOf(tx, [...invited]))
    await queueMail(work, {
      template: 'training.mail.loop',
      to: { email, locale, personId },
      args: { link: `${baseUrl}/learning` },
    });
  // How many, and never who or why.
  await audit(work, 'loop.invite', { kind: 'call', id: callId }, { asked: told.applications.length });
}
