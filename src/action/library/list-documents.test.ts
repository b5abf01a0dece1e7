// @second-database: plans of slow queries
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { loadAction } from '../definition/load-action.ts';
import { documentsAsked, listDocuments } from './queries.ts';
import { buildDocument } from './testing.ts';

const definition = await loadAction('actions/shbb');
type Asked = Parameters<typeof documentsAsked>[1];
type Plan = {
  readonly [key: string]: unknown;
  readonly Alias?: string;
  readonly Plans?: readonly Plan[];
};
const partsOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(partsOf)];

it('The list reads passages only where words are looked for, and an excerpt of no document but those of the page', () =>
  rolledBack(async (tx: Tx) => {
    const cast = await castOf(tx, { definition });
    const { ana, actionId } = cast;
    for (const month of [1, 2, 3, 4, 5, 6])
      await buildDocument(cast.work(ana), { datedOn: `2026-0${month}-01` });
    await sql`insert into action.document_passage (version_id, number, content)
      select id, n, 'Words of a contract' from action.document_version, generate_series(0, 4) n`.execute(tx);
    const planOf = async (asked: Asked) => {
      const { rows } = await sql<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>`
        explain (analyze, format json) ${documentsAsked(ana, asked)}`.execute(tx);
      return partsOf(rows[0]!['QUERY PLAN'][0].Plan);
    };
    const tablesOf = (parts: readonly Plan[]) => parts.map((part) => part['Relation Name']);
    expect(tablesOf(await planOf({ actionId, limit: 2 }))).not.toContain('document_passage');
    const sought = { actionId, words: ['words'], limit: 2 };
    const excerpts = (await planOf(sought)).filter(
      (part) => part.Alias === 'excerpt' && part['Relation Name'] === 'document_passage',
    );
    expect(excerpts.map((part) => part['Actual Loops'])).toEqual([2]);
    expect(await listDocuments(tx, ana, sought)).toMatchObject([
      { datedOn: '2026-06-01', passage: 'Words of a contract' },
      { datedOn: '2026-05-01', passage: 'Words of a contract' },
    ]);
  }));

it('The list without words follows the index of the date, and sorts nothing', () =>
  rolledBack(async (tx: Tx) => {
    const cast = await castOf(tx, { definition });
    await buildDocument(cast.work(cast.ana));
    await sql`set local enable_seqscan = off`.execute(tx);
    const asked = documentsAsked(cast.ana, { actionId: cast.actionId, limit: 2 });
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${asked}`.execute(tx);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('document_of_action');
    expect(plan).not.toMatch(/Sort Key: .*dated_on/);
  }));
