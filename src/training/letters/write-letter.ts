import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepLetters } from './permissions.ts';
import { insertLetter, type LetterValues, nameOfBody } from './queries.ts';
import { letterCode, mustGoToSomebody } from './rules.ts';
import type { LetterForm } from './schema.ts';

/**
 * Writes an invitation to a body, to be printed and sent. Returns the id. Problems: `not_permitted`, `gathering_withdrawn`,
 * `letter_to_nobody`, `organisation_not_known`.
 */
export async function writeLetter(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: LetterForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepLetters, gathering);
  mustStand(gathering);
  const id = newId();
  await insertLetter(tx, {
    ...(await valuesOf(work, form)),
    id,
    actionId,
    gatheringId,
    code: letterCode(id),
    recordedBy: actor.personId,
    createdAt: now,
  });
  await audit(work, 'letter.write', { kind: 'gathering', id: gatheringId }, { letter: id });
  return id;
}

/** To whom it goes: a body of the registry is called as it stands there. Problems: `letter_to_nobody`, `organisation_not_known`. */
export async function valuesOf(
  { tx, actionId }: Work,
  { version: _none, ...form }: LetterForm,
): Promise<LetterValues> {
  mustGoToSomebody(form);
  if (form.organisationId === null) return form;
  const name = await nameOfBody(tx, actionId, form.organisationId);
  if (name === undefined) throw problem('organisation_not_known', {}, { field: 'organisation' });
  return { ...form, addressee: name };
}
