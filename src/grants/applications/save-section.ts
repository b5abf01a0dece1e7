import { budgetOf, type Draft, draftOf, findBudget, getForm } from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { applicationPermissions } from './permissions.ts';
import { lockApplication, saveDraft } from './queries.ts';
import { mustBeOpen, nextApplicationState } from './rules.ts';

/**
 * Saves what a person wrote, gaps and mistakes included. `change` makes the new draft from the stored one.
 * Problems: `application_not_in_state`, `call_closed`, `changed_meanwhile` when somebody of the organisation saved since.
 */
export async function saveSection(
  work: Work,
  input: { applicationId: string; version: number; change: (stored: Draft) => Draft },
): Promise<void> {
  const application = await lockApplication(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, applicationPermissions.save, application);
  nextApplicationState(application.state, 'save');
  mustBeOpen({ ...application, graceSeconds: 0 }, work.now);
  const draft = input.change(draftOf(application.answers));
  const { definition } = await getForm(work.tx, application.formVersionId);
  const budget = findBudget(definition);
  const requestedMinor = budget ? (budgetOf(draft.answers[budget.key]).requestedMinor ?? null) : null;
  const title = typeof draft.answers.title === 'string' ? { title: draft.answers.title.slice(0, 200) } : {};
  const saved = { now: work.now, by: work.actor.personId };
  if (
    !(await saveDraft(
      work.tx,
      application.id,
      input.version,
      { answers: draft, requestedMinor, ...title },
      saved,
    ))
  )
    throw problem('changed_meanwhile');
  await audit(work, applicationPermissions.save.word, { kind: 'application', id: application.id });
}
