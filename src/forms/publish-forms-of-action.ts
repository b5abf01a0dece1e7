import type { Work } from '../platform/work.ts';
import { loadForms } from './load-form.ts';
import { publishForm } from './publish-form.ts';

/**
 * Publishes every form of an Action's folder (`actions/<slug>`); those that are published already stay as they are.
 * Returns their ids by key. Throws FormFileError for a file that holds no form, and the problems of `publishForm`.
 */
export async function publishFormsOfAction(
  work: Work,
  actionFolder: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const form of await loadForms(actionFolder)) ids.set(form.key, await publishForm(work, form));
  return ids;
}
