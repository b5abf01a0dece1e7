import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, rowsOf } from './room.ts';

const day = '2026-11-30T12:00:00.000Z';
const line = (text: string, about = '', due: string | null = null) => ({ text, about, due });
const part = (...texts: string[]) => ({ lines: texts.map((text) => line(text)) });
const textsOf = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

describe('a home of two screens', () => {
  it('opens at most four tasks, and two of those that say the same; the others keep their order behind one press', () => {
    const own = ['a', 'b', 'b', 'b', 'c', 'd', 'e'].map((text, at) => line(text, `${at}`));
    const { open, folded } = layOut(own, [], 0).tasks;
    expect(open.map(({ about }) => about)).toEqual(['0', '1', '2', '4']);
    expect(folded.map(({ about }) => about)).toEqual(['3', '5', '6']);
  });

  it('opens the parts in their order as long as there is room, and folds the others', () => {
    const many = Array.from({ length: 9 }, (_, at) => `${at}`);
    const { parts } = layOut([line('task')], [part('a'), part(), part(...many), part('z')], 0);
    expect(parts.map(({ open, folded }) => [open.length, folded.length])).toEqual([
      [1, 0],
      [0, 9],
      [0, 1],
    ]);
  });

  it('shows the first line of the first part below the longest tasks', () => {
    const own = Array.from({ length: 9 }, (_, at) => line(`${at}`.repeat(100), 'x'.repeat(100), day));
    const { tasks, parts } = layOut(own, [part('first', 'second'), part('other')], 0);
    expect(textsOf(parts[0]!.open)[0]).toBe('first');
    expect(tasks.open.length).toBeLessThan(4);
  });

  it('loses no line, and is never longer than its rows unless its first lines are', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(90)), fc.array(fc.array(fc.nat(90)), { maxLength: 6 }), (own, sections) => {
        const lines = (lengths: readonly number[]) =>
          lengths.map((length) => line('x'.repeat(length), '', day));
        const tasks = lines(own);
        const laid = layOut(
          tasks,
          sections.map((one) => ({ lines: lines(one) })),
          0,
        );
        expect(laid.tasks.open.length + laid.tasks.folded.length).toBe(tasks.length);
        for (const { part: of, open, folded } of laid.parts) expect([...open, ...folded]).toEqual(of.lines);
        const rows = [...laid.tasks.open, ...laid.parts.flatMap(({ open }) => open)].map(rowsOf);
        expect(rows.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(27);
      }),
    ));
});
