import {
  type FormSummary,
  type FormVersion,
  findFormVersion,
  getForm,
  latestForm,
  listForms,
  type Purpose,
} from '../../forms/index.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { Call } from './queries.ts';

/** A form that a call can take, in one version. */
export type FormChoice = { readonly key: string; readonly version: number; readonly title: Multilingual };
/** A form of a call: the version it keeps, and the newest one where that is another. */
export type FormOfCall = FormChoice & {
  readonly purpose: 'application' | 'report';
  readonly id: string;
  readonly newer: FormVersion | undefined;
};
type Reader = { readonly tx: Tx; readonly actionId: string };

/** A form and its version as the value of a choice: `application@2`. */
export const choiceOf = (key: string, version: number) => `${key}@${version}`;

/** The form of a choice; a key without a version is its newest. Undefined where it is none of that purpose. */
export async function findChosenForm({ tx, actionId }: Reader, choice: string, purpose: Purpose) {
  const [, key, version] = /^(.*)@(\d{1,6})$/.exec(choice) ?? [];
  if (!key) return latestForm(tx, actionId, choice, purpose);
  const found = await findFormVersion(tx, actionId, key, Number(version));
  return found?.purpose === purpose ? found : undefined;
}

/** The newest versions of the forms of a purpose, and the older one that this call keeps. */
export async function formChoices(
  { tx, actionId }: Reader,
  purpose: 'application' | 'report',
  call?: Call,
): Promise<readonly FormChoice[]> {
  const newest = (await listForms(tx, actionId)).filter((form: FormSummary) => form.purpose === purpose);
  if (!call) return newest;
  const kept = await getForm(tx, purpose === 'application' ? call.formVersionId : call.reportFormVersionId);
  const choice = { ...kept, title: kept.definition.title };
  return newest.some(({ id }) => id === kept.id) ? newest : [...newest, choice];
}

/** Both forms of a call, each with its newer version where there is one. */
export async function formsOfCall({ tx, actionId }: Reader, call: Call): Promise<readonly FormOfCall[]> {
  const pinned = [
    { purpose: 'application', id: call.formVersionId },
    { purpose: 'report', id: call.reportFormVersionId },
  ] as const;
  const found: FormOfCall[] = [];
  for (const { purpose, id } of pinned) {
    const { key, version, definition } = await getForm(tx, id);
    const latest = await latestForm(tx, actionId, key, purpose);
    const newer = latest && latest.version > version ? latest : undefined;
    found.push({ purpose, id, key, version, title: definition.title, newer });
  }
  return found;
}
