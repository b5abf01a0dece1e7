import { audit } from '../../platform/audit/audit.ts';
import type { Locale } from '../../platform/language/language.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { changeDetails } from '../permissions.ts';
import { findPerson, updateDetails } from '../queries.ts';
import type { Reminders } from '../rules.ts';

/** Changes the name others see, the language of pages and mails, and how often mails remind of what is due. Problem: `not_found`. */
export async function changeOwnDetails(
  work: Work,
  input: { name: string; locale: Locale; reminders?: Reminders | undefined },
): Promise<void> {
  mustBeAbleTo(work.actor, changeDetails, undefined);
  const id = work.actor.personId;
  // Whoever is erased meanwhile gets no name again.
  if (!(await findPerson(work.tx, { id }, { lock: true }))) throw problem('not_found');
  await updateDetails(work.tx, id, input);
  await audit(
    work,
    'person.change_details',
    { kind: 'person', id },
    {
      locale: input.locale,
      ...(input.reminders ? { reminders: input.reminders } : {}),
    },
  );
}
