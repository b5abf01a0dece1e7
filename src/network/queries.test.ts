import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { listOrganisations } from './queries.ts';
import { buildOrganisation } from './testing.ts';

describe('the list of organisations', () => {
  it('leaves out whose address nobody proved, and other Actions', () =>
    rolledBack(async (tx) => {
      const { actionId } = await castOf(tx);
      const other = await castOf(tx);
      await buildOrganisation(tx, { actionId, name: 'Unproved', confirmedAt: null });
      await buildOrganisation(tx, { actionId: other.actionId, name: 'Elsewhere' });
      const names = (await listOrganisations(tx, actionId, {})).map(({ name }) => name);
      expect(names).toContain('Bridge Youth Centre');
      expect(names).not.toContain('Unproved');
      expect(names).not.toContain('Elsewhere');
    }));

  it('turns its pages in the order of the alphabet, whatever the script, without losing or repeating one', () =>
    rolledBack(async (tx) => {
      const { actionId } = await castOf(tx);
      for (const name of ['Zora', 'Ана', 'Ćuprija', 'Cesta', 'Anita', 'Ана'])
        await buildOrganisation(tx, { actionId, name, jurisdiction: 'ME', fields: ['youth'] });
      const filter = { jurisdiction: 'ME', field: 'youth' } as const;
      const walk = async (sort: 'name' | 'newest') => {
        const seen: string[] = [];
        for (let after: string | undefined; ; ) {
          const page = await listOrganisations(tx, actionId, { ...filter, sort, after }, 2);
          if (page.length === 0) return seen;
          seen.push(...page.map(({ name }) => name));
          after = page.at(-1)!.id;
        }
      };
      const named = ['Ана', 'Ана', 'Anita', 'Cesta', 'Ćuprija', 'Zora'];
      expect(await walk('name')).toEqual(named);
      const newest = await walk('newest');
      expect([...newest].sort()).toEqual([...named].sort());
    }));

  it('is narrowed by kind, by field, and by where one works beside where one is registered', () =>
    rolledBack(async (tx) => {
      const { actionId } = await castOf(tx);
      await buildOrganisation(tx, {
        actionId,
        name: 'Both banks',
        worksIn: ['RS', 'XK'],
        fields: ['security'],
      });
      const names = async (filter: Parameters<typeof listOrganisations>[2]) =>
        (await listOrganisations(tx, actionId, filter)).map(({ name }) => name);
      expect(await names({ jurisdiction: 'XK' })).toEqual(['Both banks']);
      expect(await names({ field: 'security' })).toEqual(['Both banks']);
      expect(await names({ kind: 'contracting_authority' })).toEqual(['Authority of the tests']);
      expect(await names({ q: '100%_' })).toEqual([]);
    }));
});
