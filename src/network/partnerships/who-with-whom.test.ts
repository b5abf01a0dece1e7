import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Named, whoWithWhom } from './who-with-whom.ts';

const party = (key: string): Named => ({ key, name: key.toUpperCase(), sort: 'cso' });

it('draws nobody who works with nobody, and a pair once, however often it works together', () => {
  expect(whoWithWhom([])).toEqual({ nodes: [], links: [] });
  const { nodes, links } = whoWithWhom([
    [party('b'), party('a')],
    [party('a'), party('b'), party('c')],
  ]);
  expect(links).toEqual([
    { from: 'a', to: 'b', count: 2 },
    { from: 'a', to: 'c', count: 1 },
    { from: 'b', to: 'c', count: 1 },
  ]);
  expect(nodes.map(({ key, links: others }) => [key, others])).toEqual([
    ['a', 2],
    ['b', 2],
    ['c', 2],
  ]);
});

it('counts each pair of a partnership, the same whatever the order of records and parties', () => {
  const records = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 2 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(records, (some) => {
      const named = some.map((parties) => parties.map(party));
      const { nodes, links } = whoWithWhom(named);
      const pairs = some.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
      expect(links.reduce((sum, { count }) => sum + count, 0)).toBe(pairs);
      expect(nodes.reduce((sum, { links: others }) => sum + others, 0)).toBe(2 * links.length);
      const turned = whoWithWhom(named.toReversed().map((parties) => parties.toReversed()));
      expect(turned).toEqual({ nodes, links });
    }),
  );
});
