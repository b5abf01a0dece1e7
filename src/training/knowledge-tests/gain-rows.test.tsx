import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signed } from '../../ui/signed.ts';
import { renderIn, uiLanguage } from '../../ui/testing.tsx';
import { fewest, figuresOf, type Pair } from './figures.ts';
import { gainRows } from './gain-rows.ts';
import { GainByGroup, WholeGain } from './pages/gain-tables.tsx';
import { testOf } from './rules.ts';

const language = uiLanguage();
const asked = ['First?', '=Second?'].map((text) => ({
  ...{ id: text, moduleTitle: 'M1', text, options: ['a', 'b'], right: 1 },
}));
const { definition } = testOf('Training of the tests', asked);
const questions = ['q1', 'q2'];
const pair: fc.Arbitrary<Pair> = fc.record({
  sex: fc.constantFrom('f', 'm', 'x'),
  organisationKind: fc.constantFrom('cso', 'institution'),
  jurisdiction: fc.constantFrom('RS', 'AL', null),
  before: fc.subarray(questions),
  after: fc.subarray(questions),
});
const rowsOf = (pairs: readonly Pair[]) =>
  gainRows(language, { definition, figures: figuresOf(pairs, questions) }).slice(2);
const [level, key, name, people] = [0, 1, 2, 3] as const;
const [points, knewMore, isHidden] = [9, 10, 11] as const;

describe('the table of what a test showed', () => {
  it('is empty while people answer, and where there is no test', () => {
    expect(gainRows(language, undefined)).toHaveLength(2);
    expect(gainRows(language, { definition, figures: null })).toHaveLength(2);
  });

  it('has the whole, each question in its words, and each group', () => {
    const one: Pair = { sex: 'f', organisationKind: 'cso', jurisdiction: null, before: [], after: ['q2'] };
    const rows = rowsOf([one, one, one, one, one, { ...one, sex: 'm' }]);
    expect(rows[0]).toEqual(['all', 'all', null, 6, 12, 0, 6, 0, 50, 50, 5, 'no']);
    expect(rows[1]).toEqual(['question', 'q1', 'First?', 6, 6, 0, 0, 0, 0, 0, null, 'no']);
    expect(rows[2]).toEqual(['question', 'q2', '=Second?', 6, 6, 0, 6, 0, 100, 100, null, 'no']);
    expect(rows.slice(3).map((row) => [row[level], row[key], row[name], row[people], row[isHidden]])).toEqual(
      [
        ['organisation_kind', 'cso', 'Civil society organisation', 6, 'no'],
        ['sex', 'f', 'Woman', null, 'yes'],
        ['sex', 'm', 'Man', null, 'yes'],
        ['jurisdiction', null, language.t('training.test.no_jurisdiction'), 6, 'no'],
      ],
    );
  });

  it('tells what the page tells and nothing that it hides, so that the two together tell no more', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 14 }), (pairs) => {
        const figures = figuresOf(pairs, questions);
        const page = renderIn(
          language,
          <>
            <WholeGain figures={figures} />
            {figures.all ? <GainByGroup figures={figures} /> : null}
          </>,
        );
        const rows = rowsOf(pairs);
        const numbers = rows.map((row) => row.slice(people, isHidden));
        if (pairs.length < fewest) expect(numbers).toEqual([Array(8).fill(null)]);
        for (const row of rows) {
          if (row[level] === 'question') continue;
          if (row[isHidden] === 'yes') expect(row.slice(people, isHidden)).toEqual(Array(8).fill(null));
          else expect(page).toContain(signed(language, Number(row[points])));
        }
        const groups = rows.filter((row) => !['all', 'question'].includes(String(row[level])));
        expect(groups.filter((row) => row[isHidden] === 'yes').length).toBe(
          pairs.length < fewest ? 0 : page.split(language.t('training.test.hidden')).length - 1,
        );
        expect(rows.filter((row) => row[knewMore] !== null).every((row) => row[level] === 'all')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
