import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { makeDatabase } from '../../tests/support/database.ts';
import { atEndOfFile } from '../../tests/support/ends.ts';
import { languageOf } from '../../tests/support/language.ts';
import { loadAction, storeAction } from '../action/index.ts';
import { publishFormsOfAction } from '../forms/index.ts';
import { storeMatrixOfAction } from '../matrix/index.ts';
import { openTestAccounts, testSecret } from '../people/accounts/testing.ts';
import { asSeenBy, system } from '../platform/database/frame.ts';
import { openStore } from '../platform/files/store.ts';
import { loadCatalogues, makeCatalogue } from '../platform/messages/catalogue.ts';
import { readSettings } from '../platform/settings.ts';
import type { Tx } from '../platform/work.ts';
import { loadTargets } from '../results/index.ts';
import { type BuiltYear, buildYear, type PlanApart } from './build-year.ts';
import { markDemonstration } from './queries.ts';

/** Stores the Action of the project's folder, as a start does. Returns its id. */
export async function storeTestAction(tx: Tx): Promise<string> {
  const work = { tx, now: '2024-01-01T08:00:00.000Z', actor: system, enqueue: async () => {} };
  const { actionId } = await storeAction(work, await loadAction('actions/shbb'));
  await storeMatrixOfAction({ ...work, actionId }, 'actions/shbb');
  await publishFormsOfAction({ ...work, actionId }, 'actions/shbb');
  await loadTargets({ ...work, actionId });
  return actionId;
}

/** A store of files that goes with the file's last test. */
export async function openTestStore() {
  const folder = await mkdtemp(path.join(tmpdir(), 'mostura-year-'));
  atEndOfFile(() => rm(folder, { recursive: true, force: true }));
  return openStore(folder);
}

const settings = readSettings({ SECRET: testSecret, DATA_FOLDER: '/tmp', BASE_URL: 'http://localhost:3000' });

/** An empty instance in a database of its own, as it stands before the first start has decided on a demonstration. */
export async function openTestInstance() {
  const opened = openTestAccounts(await makeDatabase());
  const actionId = await opened.db.transaction().execute(storeTestAction);
  const parts = {
    settings,
    actionId,
    db: opened.db,
    accounts: opened.accounts,
    store: await openTestStore(),
    catalogue: makeCatalogue(loadCatalogues('messages')),
  };
  return { parts, close: opened.close };
}
export type Instance = Awaited<ReturnType<typeof openTestInstance>>;

/** A whole year that ends on this day, in this transaction. */
export async function buildTestYear(tx: Tx, today: string, planApart?: PlanApart): Promise<BuiltYear> {
  const actionId = await storeTestAction(tx);
  await markDemonstration(tx);
  const parts = {
    tx,
    actionId,
    today,
    store: await openTestStore(),
    secret: testSecret,
    baseUrl: 'http://localhost:3000',
    language: languageOf,
    ...(planApart ? { planApart } : {}),
  };
  return asSeenBy(tx, system, () => buildYear(parts, () => {}));
}

/** How many rows of a table are in each state. */
export async function countByState(tx: Tx, table: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from ${sql.table(table)} group by state`.execute(tx);
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** Everything that two builds of one day must share: numbers, states, sums and hashes; no ids. */
export async function digestOf(tx: Tx) {
  const { rows } = await sql`
    select
      (select jsonb_agg(jsonb_build_array(number, state, deadline_at, title) order by number) from grants.call) as calls,
      (select jsonb_agg(jsonb_build_array(number, a.state, a.title, requested_minor, content_sha256, receipt ->> 'signature') order by o.sort_key, a.title, a.created_at)
        from grants.application a join network.organisation o on o.id = a.organisation_id) as applications,
      (select jsonb_agg(jsonb_build_array(number, state, amount_minor, signed_on, document_sha256) order by number) from grants.sub_grant_agreement) as agreements,
      (select jsonb_agg(jsonb_build_array(state, amount_minor, paid_on, payment_reference) order by payment_reference, amount_minor, state) from grants.instalment) as instalments,
      (select jsonb_agg(jsonb_build_array(document_reference, spent_on, state, original_minor, rate, amount_minor) order by spent_on, original_minor) from grants.expenditure_line) as lines,
      (select jsonb_agg(jsonb_build_array(total_points, recommended_minor, submitted_at) order by submitted_at, total_points, recommended_minor) from grants.assessment) as assessments,
      (select jsonb_agg(jsonb_build_array(indicator, value, in_period) order by indicator) from results.frozen_measurement) as frozen,
      (select jsonb_agg(jsonb_build_array(spent_on, original_minor, original_currency, amount_minor) order by spent_on, original_minor) from action.expenditure) as expenditure,
      (select jsonb_agg(jsonb_build_array(word, at) order by sequence) from platform.audit_entry where at < ${'2099-01-01'}::timestamptz and word not in ('person.sign_in', 'action.store', 'target.load')) as audit,
      (select count(*) from platform.mail) as mails`.execute(tx);
  return rows[0] as Record<string, unknown>;
}
