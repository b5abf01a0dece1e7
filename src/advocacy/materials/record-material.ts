import { listChoices } from '../../network/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { materialPermissions } from './permissions.ts';
import { insertMaterial, type MaterialValues, noteWriter, replaceAuthors } from './queries.ts';
import { mustNameAuthors } from './rules.ts';
import type { MaterialForm } from './schema.ts';

/** Begins a material as a draft that only staff see. Returns its id. Problems: `not_permitted`, `organisation_not_known`, and those of `mustNameAuthors`. */
export async function recordMaterial(work: Work, form: MaterialForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, materialPermissions.record, undefined);
  mustNameAuthors(form);
  await mustKnowAuthors(work, form.authorIds);
  const id = newId();
  await insertMaterial(tx, {
    ...materialValues(form),
    id,
    actionId,
    recordedBy: actor.personId,
    createdAt: now,
  });
  await replaceAuthors(tx, id, form.authorIds);
  await noteWriter(tx, { id, edition: 1 }, actor.personId);
  await audit(work, 'material.record', { kind: 'material', id }, { kind: form.kind });
  return id;
}

export function materialValues(form: MaterialForm): MaterialValues {
  const { kind, topic, jurisdiction, originalLanguage, publisher, namedAuthors } = form;
  return { kind, topic, jurisdiction, originalLanguage, publisher, namedAuthors: namedAuthors.join('\n') };
}

/** Authors are organisations of the registry. Problem: `organisation_not_known`. */
export async function mustKnowAuthors({ tx, actionId }: Work, authorIds: readonly string[]): Promise<void> {
  const known = new Set((await listChoices(tx, actionId)).map(({ id }) => id));
  if (authorIds.some((id) => !known.has(id)))
    throw problem('organisation_not_known', {}, { field: 'authors[]' });
}
