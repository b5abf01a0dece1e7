import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { spoken } from '../programme/schema.ts';
import { needRows } from './need-rows.ts';
import { isNothing, totalsOf } from './rules.ts';
import { needsForm, usualNeeds } from './schema.ts';

const asked = needsForm.parse({ 'usual[]': ['vegetarian', 'wheelchair', 'vegetarian'], interpreter: 'sq' });

describe('the needs of an event', () => {
  it('Each usual need is counted once a person, and interpreters by language.', () => {
    const people = [
      asked,
      needsForm.parse({ 'usual[]': ['vegetarian'] }),
      needsForm.parse({ interpreter: 'mk', needs: 'A quiet room' }),
      needsForm.parse({ interpreter: 'sq' }),
    ];
    expect(totalsOf(people)).toEqual([
      { usual: 'vegetarian', people: 2 },
      { usual: 'wheelchair', people: 1 },
      { interpreter: 'mk', people: 1 },
      { interpreter: 'sq', people: 2 },
      { other: true, people: 1 },
    ]);
  });

  it('The totals add up to what was ticked, whoever ticked it.', () => {
    const one = fc.record({
      usual: fc.uniqueArray(fc.constantFrom(...usualNeeds)),
      interpreter: fc.option(fc.constantFrom(...spoken)),
      needs: fc.constantFrom('', 'A quiet room'),
    });
    fc.assert(
      fc.property(fc.array(one), (people) => {
        const ticks = people.reduce(
          (sum, { usual, interpreter, needs }) =>
            sum + usual.length + (interpreter ? 1 : 0) + (needs ? 1 : 0),
          0,
        );
        expect(totalsOf(people).reduce((sum, total) => sum + total.people, 0)).toBe(ticks);
      }),
    );
  });

  it('A need or a language that the form does not offer is refused, and an empty form says nothing.', () => {
    expect(needsForm.safeParse({ 'usual[]': ['caviar'] }).success).toBe(false);
    expect(needsForm.safeParse({ interpreter: 'xx' }).success).toBe(false);
    expect(isNothing(needsForm.parse({}))).toBe(true);
    expect(isNothing(asked)).toBe(false);
  });

  it('The file for the kitchen and the venue has totals and the words that were written, and no name.', () => {
    const rows = needRows(languageOf('en'), [
      { ...asked, name: 'Ana Test' } as typeof asked,
      needsForm.parse({ needs: 'A quiet room' }),
    ]);
    expect(rows).toEqual([
      ['Need', 'Number of people'],
      ['Vegetarian food', 1],
      ['Access with a wheelchair', 1],
      [expect.stringMatching(/^Interpreter: /), 1],
      ['A quiet room', 1],
    ]);
  });
});
