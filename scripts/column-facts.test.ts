import { expect, it } from 'vitest';
import { testConnection } from '../tests/support/database.ts';
import { readColumnFacts, withFacts } from './column-facts.ts';

it('a text column takes what its check names, and a place is the Action’s: it stays text', async () => {
  const facts = await readColumnFacts((await testConnection()).pool);
  expect(facts.get('grants.report.state')).toMatchObject({
    oneOf: ['draft', 'submitted', 'returned', 'approved_once', 'approved'],
    notNull: true,
  });
  expect(facts.get('network.organisation.jurisdiction')?.oneOf).toBeUndefined();
});

it('a column of a view has what the table knows, but may be missing where an outer join may miss its row', async () => {
  const { pool } = await testConnection();
  await pool.query(`
    create view platform.outer_joined as
      select o.kind, c.state, upper(o.name) as said from network.organisation o left join grants.call c on c.partner_id = o.id`);
  const facts = await readColumnFacts(pool);
  expect(facts.get('platform.outer_joined.kind')).toMatchObject({
    oneOf: ['partner', 'cso', 'institution', 'contracting_authority'],
    notNull: true,
  });
  expect(facts.get('platform.outer_joined.state')).toMatchObject({
    oneOf: expect.any(Array),
    notNull: false,
  });
  expect(facts.get('platform.outer_joined.said')).toEqual({ notNull: false });
});

it('the types are told what is known, by table and column, and nothing else changes', () => {
  const types = [
    'export interface ActionPart {',
    '  kind: Generated<string>;',
    '  title: Json;',
    '  since: string | null;',
    '}',
    '',
    'export interface DB {',
    '  "action.part": ActionPart;',
    '}',
  ].join('\n');
  const facts = new Map([
    ['action.part.kind', { oneOf: ['one', 'two'], notNull: true }],
    ['action.part.title', { notNull: true, multilingual: true }],
    ['action.part.since', { notNull: false }],
  ]);
  expect(withFacts(types, facts).split('\n').slice(1, 4)).toEqual([
    '  kind: Generated<"one" | "two">;',
    '  title: Texts;',
    '  since: string | null;',
  ]);
});

it('a list takes what its check names', async () => {
  const facts = await readColumnFacts((await testConnection()).pool);
  expect(facts.get('advocacy.practice.whom')?.oneOf).toContain('trafficked');
  const types =
    'export interface Part {\n  whom: string[];\n}\nexport interface DB {\n  "action.part": Part;\n}';
  const known = new Map([['action.part.whom', { oneOf: ['one', 'two'], notNull: true }]]);
  expect(withFacts(types, known)).toContain('  whom: ("one" | "two")[];');
});
