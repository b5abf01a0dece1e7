import { sql } from 'kysely';
import type { Instant } from '../platform/dates.ts';
import type { Multilingual } from '../platform/language/language.ts';
import { problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';
import type { FormDefinition } from './definition.ts';
import { parseForm } from './parse-form.ts';

/** What a published form is for; a test of a training is no form that is published. */
export type Purpose = Exclude<FormDefinition['purpose'], 'test'>;
/** One version of a form as published. It never changes: answers, calls and receipts point at its id and hash. */
export type FormVersion = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly purpose: Purpose;
  readonly sha256: string;
  readonly createdAt: Instant;
  readonly definition: FormDefinition;
};
/** A form in a list: its latest version. */
export type FormSummary = Omit<FormVersion, 'definition'> & {
  readonly title: Multilingual;
  readonly versions: number;
};

const columns = ['id', 'key', 'version', 'purpose', 'sha256', 'createdAt', 'definition'] as const;

/** The version of an id. Throws `not_found` (404). */
export async function getForm(tx: Tx, id: string): Promise<FormVersion> {
  const found = await findForm(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function findForm(tx: Tx, id: string): Promise<FormVersion | undefined> {
  const known = read.get(id);
  if (known) return known;
  const row = await tx
    .selectFrom('forms.formVersion')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && versionOf(row);
}

/** The same, if it belongs to this Action. */
export async function findFormOfAction(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<FormVersion | undefined> {
  const row = await tx
    .selectFrom('forms.formVersion')
    .select(columns)
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && versionOf(row);
}

/** One version of a key. */
export async function findFormVersion(
  tx: Tx,
  actionId: string,
  key: string,
  version: number,
): Promise<FormVersion | undefined> {
  const row = await tx
    .selectFrom('forms.formVersion')
    .select(columns)
    .where('actionId', '=', actionId)
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && versionOf(row);
}

/** The newest version of a key, if its form serves that purpose. */
export async function latestForm(
  tx: Tx,
  actionId: string,
  key: string,
  purpose?: Purpose,
): Promise<FormVersion | undefined> {
  const row = await tx
    .selectFrom('forms.formVersion')
    .select(columns)
    .where('actionId', '=', actionId)
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (!purpose || row.purpose === purpose) ? versionOf(row) : undefined;
}

/** The latest version of every form of the Action, by purpose and key. */
export async function listForms(
  tx: Tx,
  actionId: string,
  purpose?: Purpose,
): Promise<readonly FormSummary[]> {
  let query = tx
    .selectFrom('forms.formVersion')
    .distinctOn('key')
    .select(['id', 'key', 'version', 'purpose', 'sha256', 'createdAt'])
    .select(sql<Multilingual>`definition -> 'title'`.as('title'))
    .select(sql<number>`(count(*) over (partition by key))::integer`.as('versions'))
    .where('actionId', '=', actionId)
    .orderBy('key')
    .orderBy('version', 'desc');
  if (purpose) query = query.where('purpose', '=', purpose);
  const rows = await query.execute();
  return rows.sort((a, b) => (a.purpose === b.purpose ? 0 : a.purpose < b.purpose ? -1 : 1));
}

/** All versions of every form of the Action, or of one key, the newest first. */
export async function listVersions(tx: Tx, actionId: string, key?: string): Promise<readonly FormSummary[]> {
  let query = tx
    .selectFrom('forms.formVersion')
    .select(['id', 'key', 'version', 'purpose', 'sha256', 'createdAt'])
    .select(sql<Multilingual>`definition -> 'title'`.as('title'))
    .select(sql<number>`(count(*) over (partition by key))::integer`.as('versions'))
    .where('actionId', '=', actionId);
  if (key) query = query.where('key', '=', key);
  return query.orderBy('purpose').orderBy('key').orderBy('version', 'desc').limit(1000).execute();
}

export async function insertForm(
  tx: Tx,
  actionId: string,
  form: Omit<FormVersion, 'key' | 'version'>,
): Promise<void> {
  const { definition, purpose, ...row } = form;
  const { key, version } = definition;
  await tx
    .insertInto('forms.formVersion')
    .values({ ...row, actionId, key, version, purpose, definition: JSON.stringify(definition) })
    .execute();
}

type Row = Omit<FormVersion, 'definition'> & { definition: unknown };

const read = new Map<string, FormVersion>();

/** A published form never changes, so it is read and parsed once a process; the oldest of many is forgotten. */
function versionOf(row: Row): FormVersion {
  const known = read.get(row.id);
  if (known) return known;
  const version = { ...row, definition: parseForm(row.definition) };
  if (read.size >= 100) read.delete(read.keys().next().value!);
  read.set(row.id, version);
  return version;
}
