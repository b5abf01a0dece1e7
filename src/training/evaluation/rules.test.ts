import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { parseForm } from '../../forms/index.ts';
import { addSeconds } from '../../platform/dates.ts';
import { fewest, mustBeOpen, parted, saidOf, standingOf } from './rules.ts';
import { saidRows } from './said-rows.ts';

const label = (en: string) => ({ en });
const form = parseForm({
  key: 'training_evaluation',
  version: 1,
  purpose: 'evaluation',
  title: label('What do you say?'),
  origin: label('Made for the tests'),
  sections: [
    {
      key: 'all',
      title: label('All'),
      questions: [
        {
          key: 'useful',
          type: 'choice',
          label: label('Useful?'),
          options: [
            { key: 'very', label: label('Very') },
            { key: 'not', label: label('Not') },
          ],
        },
        { key: 'again', type: 'yes_no', label: label('Again?') },
        { key: 'words', type: 'long_text', words: 50, required: false, label: label('Words') },
      ],
    },
  ],
});
const windows = {
  beforeUntil: '2026-11-26T08:30:00.000Z',
  afterFrom: '2026-11-27T14:30:00.000Z',
  afterUntil: '2026-12-11T15:00:00.000Z',
};

describe('an evaluation', () => {
  it('is given after the end and not for ever', () => {
    const at = ['2026-11-27T14:29:59.000Z', '2026-11-27T14:30:00.000Z', '2026-12-11T15:00:01.000Z'];
    expect(at.map((now) => standingOf(windows, now))).toEqual(['not_yet', 'open', 'over']);
    expect(standingOf(undefined, at[1]!)).toBe('not_yet');
    expect(() => mustBeOpen(windows, at[2]!)).toThrow(
      expect.objectContaining({ code: 'evaluation_not_open' }),
    );
  });

  it('keeps own words apart from what was chosen', () => {
    expect(parted(form, { useful: 'very', again: false, words: 'More time.' })).toEqual({
      answers: { useful: 'very', again: false },
      texts: { words: 'More time.' },
    });
  });

  it('shows nothing of fewer than five, and nothing while more may come', () => {
    const one = fc.record({
      answers: fc.record({ useful: fc.constantFrom('very', 'not'), again: fc.boolean() }),
      texts: fc.oneof(fc.constant({}), fc.record({ words: fc.string({ minLength: 1 }) })),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (given) => {
        for (const standing of ['not_yet', 'open'] as const)
          expect(saidOf(form, given, standing)).toBeUndefined();
        const said = saidOf(form, given, 'over');
        if (given.length < fewest) expect(said).toBeUndefined();
        else
          for (const { counts } of said!.chosen)
            expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
      }),
    );
  });

  it('goes into a table by what was chosen, and by no word that somebody wrote', () => {
    const language = languageOf('en');
    const given = [true, true, true, true, false].map((again) => ({
      answers: { useful: 'very', again },
      texts: { words: 'More time, said one.' },
    }));
    expect(saidRows(language, form, saidOf(form, given, 'open'))).toHaveLength(2);
    expect(saidRows(language, undefined, undefined)).toHaveLength(2);
    expect(saidRows(language, form, saidOf(form, given, 'over')).slice(2)).toEqual([
      ['useful', 'Useful?', 'very', 'Very', 5, 5],
      ['useful', 'Useful?', 'not', 'Not', 0, 5],
      ['again', 'Again?', 'yes', 'Yes', 4, 5],
      ['again', 'Again?', 'no', 'No', 1, 5],
    ]);
  });

  it('moves on no day once its table has something: two days beside each other tell of nobody who answered between them', () => {
    const hour = fc.integer({ min: -48, max: 24 * 20 });
    const at = (hours: number) => addSeconds(windows.afterFrom, hours * 3600);
    const tried = fc.record({ hours: hour, useful: fc.constantFrom('very', 'not'), again: fc.boolean() });
    const language = languageOf('en');
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 14 }), hour, hour, (all, one, other) => {
        const given = all.filter(({ hours }) => standingOf(windows, at(hours)) === 'open');
        const tableOn = (hours: number) => {
          const until = given.filter((someone) => someone.hours <= hours);
          const answers = until.map(({ useful, again }) => ({ answers: { useful, again }, texts: {} }));
          return saidRows(language, form, saidOf(form, answers, standingOf(windows, at(hours)))).slice(2);
        };
        const [first, second] = [tableOn(Math.min(one, other)), tableOn(Math.max(one, other))];
        if (first.length > 0) expect(second).toEqual(first);
        for (const row of [...first, ...second]) expect(Number(row.at(-1))).toBeGreaterThanOrEqual(fewest);
      }),
    );
  });
});
