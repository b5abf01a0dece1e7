import { translatedLocales } from '../../platform/language/locales.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { FormDefinition } from '../definition.ts';
import { makeFormKey } from '../made-keys.ts';
import { draftPermissions } from './permissions.ts';
import { insertBegun, madePurposes } from './start-draft.ts';
import { onlyIn } from './texts.ts';

/**
 * Begins a draft from the form of a file (`readImported`). It is a form of its own: the key and the version in the file are not taken,
 * and no language that we do not have. Returns its id. Problems: `not_permitted`, `form_not_copied` (its purpose),
 * `form_draft_too_large`.
 */
export async function importDraft(work: Work, { form }: { readonly form: FormDefinition }): Promise<string> {
  mustBeAbleTo(work.actor, draftPermissions.start, undefined);
  if (!madePurposes.some((one) => one === form.purpose))
    throw problem('form_not_copied', {}, { field: 'file' });
  const definition = onlyIn(form, translatedLocales);
  return insertBegun(work, { ...definition, key: makeFormKey(), version: 1 }, null);
}
