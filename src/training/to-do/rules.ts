import type { Candidate } from '../../people/index.ts';
import { addDays, type PlainDate } from '../../platform/dates.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { GatheringSubject } from '../permissions.ts';
import { keepToDos } from './permissions.ts';

/** So many days before its day something to do is on the list of its person. */
export const aheadDays = 14;
/** The last day of what is on the list of a person today. */
export const listedUntil = (today: PlainDate): PlainDate => addDays(today, aheadDays);

/** Who may be asked to prepare an event: those who may keep its list, each once. */
export function preparersOf(candidates: readonly Candidate[], event: GatheringSubject): Candidate[] {
  const able = candidates.filter((one) => may({ ...one, organisationKind: 'partner' }, keepToDos, event));
  return [...new Map(able.map((one) => [one.personId, one])).values()];
}

/** What is to be done is done by one of those who may. Problem: `to_do_for_nobody`. */
export function mustBePreparer(people: readonly Candidate[], personId: string): void {
  if (!people.some((one) => one.personId === personId))
    throw problem('to_do_for_nobody', {}, { field: 'person_id' });
}

/** What is done is done once. Problem: `to_do_done`. */
export function mustBeOpen({ doneAt }: { readonly doneAt: string | null }): void {
  if (doneAt !== null) throw problem('to_do_done');
}

/** Only what is done is opened again. Problem: `to_do_open`. */
export function mustBeDone({ doneAt }: { readonly doneAt: string | null }): void {
  if (doneAt === null) throw problem('to_do_open');
}

/** The person who did it, as long as they may; else the other one. */
export function fallbackOf(people: readonly Candidate[], personId: string, other: string): string {
  return people.some((one) => one.personId === personId) ? personId : other;
}
