import type { Work } from '../../platform/work.ts';
import { publishForm } from '../publish-form.ts';
import { getForm } from '../queries.ts';
import { buildForm } from '../testing.ts';
import { publishDraft } from './publish-draft.ts';
import { startDraft } from './start-draft.ts';

/** A draft that is a copy of the form of the tests (sections `project`, `activities`, `money`, `papers`): nothing of it is missing. */
export async function buildDraft(work: Work, publisher: Work): Promise<string> {
  const formId = await publishForm(publisher, buildForm());
  return startDraft(work, { from: 'copy', formId, title: 'Form of the tests, once more' });
}

/** A version that was made in the browser, published by its maker. Returns its id and key. */
export async function buildMadeForm(work: Work, publisher: Work): Promise<{ id: string; key: string }> {
  const draftId = await buildDraft(work, publisher);
  const id = await publishDraft(work, { draftId, version: 1 });
  return { id, key: (await getForm(work.tx, id)).key };
}
