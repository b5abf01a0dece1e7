import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { makeFormKey } from '../made-keys.ts';
import { readFormFile } from '../read-form-file.ts';
import { draftPermissions } from './permissions.ts';
import { insertBegun, madePurposes } from './start-draft.ts';

/**
 * Begins a draft from a form's file (YAML or JSON), whole or not at all. It is a form of its own: the key and the version in the file are
 * not taken. Returns its id. Problems: `not_permitted`, `form_file_faulty` (`readFormFile` says where), `form_not_copied` (its purpose).
 */
export async function importDraft(work: Work, { text }: { text: string }): Promise<string> {
  mustBeAbleTo(work.actor, draftPermissions.start, undefined);
  const read = readFormFile(text);
  if (!read.form) throw problem('form_file_faulty', { count: read.faults.length }, { field: 'file' });
  if (!madePurposes.some((one) => one === read.form.purpose))
    throw problem('form_not_copied', {}, { field: 'file' });
  return insertBegun(work, { ...read.form, key: makeFormKey(), version: 1 }, null);
}
