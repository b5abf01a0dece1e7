import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedLines } from './changed-lines.ts';

it('What changed is said line by line, and nothing where only blank lines did', () => {
  expect(changedLines('One.\n\nTwo.\nThree.', 'One.\nTwo and a half.\n\n\nThree.\nFour.')).toEqual([
    { kind: 'removed', text: 'Two.' },
    { kind: 'added', text: 'Two and a half.' },
    { kind: 'added', text: 'Four.' },
  ]);
  expect(changedLines('One.\nTwo.', 'One.\n\n  Two.  ')).toEqual([]);
  expect(changedLines('', 'One.')).toEqual([{ kind: 'added', text: 'One.' }]);
});

it('What was removed and what was added lead from one text to the other, however long', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  const count = (all: readonly string[], line: string) => all.filter((one) => one === line).length;
  fc.assert(
    fc.property(lines, lines, fc.constantFrom(1, 40), (old, young, times) => {
      const repeated = (all: readonly string[]) => Array.from({ length: times }, () => all).flat();
      const [before, after] = [repeated(old), repeated(young)];
      const changes = changedLines(before.join('\n'), after.join('\n'));
      for (const line of ['a', 'b', 'c', 'd']) {
        const by = (kind: string) => changes.filter((one) => one.kind === kind && one.text === line).length;
        expect(count(before, line) - by('removed') + by('added')).toBe(count(after, line));
      }
      if (before.join('\n') === after.join('\n')) expect(changes).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
