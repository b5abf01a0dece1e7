import { audit } from '../platform/audit/audit.ts';
import { newId } from '../platform/ids.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { hashOfForm } from './canonical.ts';
import type { FormDefinition } from './definition.ts';
import { FormDefinitionError } from './parse-form.ts';
import { publishFormPermission } from './permissions.ts';
import { insertForm, latestForm } from './queries.ts';

/**
 * Stores a new version of a form, which never changes afterwards. Returns its id; the same version with the same content is
 * the one that is there already. Problems: `not_permitted`, `form_version_taken` (same or older version, other content),
 * `form_purpose_changed`, `already_exists` (two at once). Throws FormDefinitionError for a test, which belongs to its training.
 */
export async function publishForm(work: Work, definition: FormDefinition): Promise<string> {
  mustBeAbleTo(work.actor, publishFormPermission, definition);
  const sha256 = hashOfForm(definition);
  const { key, version, purpose } = definition;
  if (purpose === 'test')
    throw new FormDefinitionError([
      { path: ['purpose'], code: 'not_one_of', expected: 'one of application, report, evaluation, visit' },
    ]);
  const latest = await latestForm(work.tx, work.actionId, key);
  if (latest?.version === version && latest.sha256 === sha256) return latest.id;
  if (latest && latest.version >= version)
    throw problem('form_version_taken', { form: key, version, latest: latest.version });
  if (latest && latest.purpose !== purpose) throw problem('form_purpose_changed', { form: key });
  const id = newId();
  await insertForm(work.tx, work.actionId, {
    id,
    sha256,
    purpose,
    createdAt: work.now,
    definition,
  });
  await audit(work, publishFormPermission.name, { kind: 'form', id }, { form: key, version });
  return id;
}
