import { describe, expect, it } from 'vitest';
import { testsReachedBy } from './changed.ts';
import { type ModuleGraph, reaching, readModuleGraph } from './module-graph.ts';

const graph = readModuleGraph();
const reachedBy = (file: string) => testsReachedBy([file], graph);

describe('a change reaches', () => {
  it('the tests that import it, through however many modules', () => {
    const reached = reachedBy('src/grants/payments/rules.ts');
    expect(reached).toEqual(
      expect.arrayContaining([
        'src/grants/payments/rules.test.ts',
        'tests/matrix/get.test.ts',
        'tests/process/start-and-stop.test.ts',
      ]),
    );
    expect(reached).not.toContain('src/platform/money.test.ts');
  });
  it('a test of its own and no other', () => {
    expect(reachedBy('src/platform/base58.test.ts')).toContain('src/platform/base58.test.ts');
    expect(reachedBy('src/platform/base58.test.ts')).not.toContain('src/platform/money.test.ts');
  });
  it.each([
    ['migrations/0033-merged-organisations.sql', 'src/grants/row-security.test.ts'],
    ['migrations/0033-merged-organisations.sql', 'src/network/merging/merging.test.ts'],
    ['messages/grants/en.po', 'tests/catalogues.test.ts'],
    ['messages/grants/sq.po', 'src/grants/calls/publish-call.test.ts'],
    ['actions/shbb/action.yaml', 'src/action/definition/load-action.test.ts'],
    ['docs/decisions/0002-embedded-postgresql.md', 'tests/decisions.test.ts'],
    ['src/browser/scan.ts', 'tests/journeys/door.test.ts'],
  ])('what no import shows: %s → %s', (file, test) => {
    expect(graph.texts.has(test)).toBe(true);
    expect(reachedBy(file)).toContain(test);
  });
  it('everything, when it is what all stand on', () => {
    const all = reachedBy('vitest.config.ts');
    expect(all).toContain('src/platform/money.test.ts');
    expect(all.length).toBeGreaterThan(reachedBy('src/platform/money.ts').length);
  });
  it('nothing, when no test looks at it', () => {
    expect(reachedBy(['no', 'such', 'place'].join('-'))).toEqual([]);
  });
});

it('the nearest modules come first, and two that import each other end', () => {
  const of = (importers: Record<string, string[]>): ModuleGraph => ({
    texts: new Map(),
    importers: new Map(Object.entries(importers).map(([file, from]) => [file, new Set(from)])),
  });
  const ring = of({
    'a.ts': ['b.ts', 'far.ts'],
    'b.ts': ['a.ts', 'c.test.ts'],
    'far.ts': ['c.test.ts', 'd.test.ts'],
  });
  expect([...reaching(ring, ['a.ts'])]).toEqual([
    ['a.ts', 0],
    ['b.ts', 1],
    ['far.ts', 1],
    ['c.test.ts', 2],
    ['d.test.ts', 2],
  ]);
});
