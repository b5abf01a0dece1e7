import { describe, expect, it } from 'vitest';
import { drawMutants } from './draw.ts';
import { findMutants, withMutant } from './operators.ts';

/** Every text that one operator makes of a source. */
const made = (text: string) => findMutants(text).map((mutant) => withMutant(text, mutant));

describe('a mutant', () => {
  it.each([
    ['if (late) stop = 1;', 'if (!(late)) stop = 1;'],
    ['const fee = late ? high : low;', 'const fee = !(late) ? high : low;'],
    ['const over = sum > limit;', 'const over = sum >= limit;'],
    ['const same = one === other;', 'const same = one !== other;'],
    ['const both = one && other;', 'const both = one || other;'],
    ['const due = planned - paid;', 'const due = planned + paid;'],
    ['await audit(work, word);', ';'],
    ['mustBeAbleTo(work.actor, pay, instalment);', ';'],
    ['const most = 7;', 'const most = (7 + 1);'],
    ['const open = true;', 'const open = false;'],
    ["const roles = ['elira', 'ana'];", "const roles = ['ana'];"],
    ["const next = { request: 'requested', cancel: 'cancelled' };", "const next = { cancel: 'cancelled' };"],
    [
      "const q = tx.selectFrom('grants.call').where('id', '=', id).forUpdate();",
      "const q = tx.selectFrom('grants.call').forUpdate();",
    ],
    [
      "const q = tx.selectFrom('grants.call').where('id', '=', id).forUpdate();",
      "const q = tx.selectFrom('grants.call').where('id', '=', id);",
    ],
    [
      "const steps = { pay: { permission, from: ['approved'], to: 'paid' } };",
      "const steps = { pay: { permission, from: ['approved', 'paid'], to: 'paid' } };",
    ],
    [
      "const steps = { pay: { permission, from: ['requested', 'approved'] } };",
      "const steps = { pay: { permission, from: ['approved'] } };",
    ],
    [
      'const steps = { approve: { permission, from, another: { than, code } } };',
      'const steps = { approve: { permission, from, another: undefined } };',
    ],
    [
      'const steps = { approve: { permission, from, another } };',
      'const steps = { approve: { permission, from, another: undefined } };',
    ],
    [
      'const steps = { approve: { permission, from, guard: (one) => mustBeWhole(one) } };',
      'const steps = { approve: { permission, from, guard: undefined } };',
    ],
  ])('of %s is %s', (text, wrong) => {
    expect(made(text)).toContain(wrong);
  });

  it('leaves types, and what decides nothing, as they are', () => {
    expect(made("type Kind = 1 | true; interface Due { of: 'a' | 'b' }\nconst name = { 7: word };")).toEqual(
      [],
    );
    expect(made('function sum(one: 1 | 2): asserts one is 1 {}')).toEqual([]);
  });

  it('has its line, and says what it changes', () => {
    const text = 'const a = word;\n\nif (a) act();\n';
    expect(findMutants(text).map(({ line, what }) => [line, what])).toEqual([
      [3, 'not (a)'],
      [3, 'without act(…)'],
    ]);
  });
});

describe('mutants are drawn', () => {
  const sources = new Map([
    ['src/grants/rules.ts', 'export const most = 7; export const least = 3;'],
    ['src/grants/pay.ts', 'export async function pay(work: Work) { await audit(work); }'],
    [
      'src/grants/queries.ts',
      "export const q = tx.selectFrom('a').where('b', '=', 1).orderBy('c').limit(5);",
    ],
    ['src/network/rules.ts', 'export const other = 1;'],
    ['src/grants/workflow.ts', "export const steps = { pay: { permission, from: ['approved'], guard } };"],
    ['src/grants/pages/page.tsx', 'export const shown = true;'],
    ['src/grants/rules.test.ts', 'expect(1 + 1).toBe(2);'],
  ]);
  const of = (given: { count?: number; seed?: number; area?: string; kind?: string }) =>
    drawMutants(sources, { count: 100, seed: 1, ...given }).map(
      ({ file, mutant }) => `${file} ${mutant.what}`,
    );

  it('the same for the same seed, others for another', () => {
    expect(of({ seed: 4 })).toEqual(of({ seed: 4 }));
    expect(
      new Set(Array.from({ length: 10 }, (_, seed) => of({ seed, count: 3 }).join())).size,
    ).toBeGreaterThan(1);
  });
  it('each once, of rules, permissions, queries, verbs and tables of steps alone', () => {
    const all = of({});
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all.map((one) => one.split(' ')[0]))).toEqual(
      new Set(['rules', 'pay', 'queries', 'workflow'].map((name) => `src/grants/${name}.ts`)).add(
        'src/network/rules.ts',
      ),
    );
  });
  it('none of a kind that there is not', () => {
    expect(() => of({ kind: 'workflow' })).toThrow(
      '--kind workflow: one of rules, permissions, queries, verbs, workflows',
    );
  });
  it('of one area or kind, and as many as are asked for', () => {
    expect(of({ kind: 'workflows' })).toEqual(['src/grants/workflow.ts without guard']);
    expect(of({ area: 'network' })).toEqual(['src/network/rules.ts 1 becomes one more']);
    expect(of({ count: 3 })).toHaveLength(3);
  });
});
