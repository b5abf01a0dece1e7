import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keyOfName,
  movesOf,
  mustBePublishable,
  mustBeStep,
  mustFitTogether,
  mustHaveHappened,
} from './rules.ts';
import { recommendationForm } from './schema.ts';

const typed = {
  title: 'A person who answers at night',
  ask: 'Name somebody who answers at night.',
  addressee_names: 'Board of Bridges',
  source: 'own_brief',
};
const form = (more = {}) => recommendationForm.parse({ ...typed, ...more });
const said = (day: string) => ({ 'said_on-day': day, 'said_on-month': '11', 'said_on-year': '2026' });
function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'fits';
}

describe('a recommendation', () => {
  it('is refused when it asks nobody, was not said yet, or stands in no language', () => {
    const code = (more: object) => codeOf(() => mustFitTogether(form(more), '2026-11-04'));
    const addressee = '0191d7c0-0000-7000-8000-000000000001';
    expect(code({ addressee_names: ' ' })).toBe('recommendation_needs_addressee');
    expect(code({ 'addressees[]': [addressee] })).toBe('fits');
    expect(form({ addressee_names: ' Board  of Bridges\n\nOffice of Rivers' }).addresseeNames).toEqual([
      'Board of Bridges',
      'Office of Rivers',
    ]);
    expect(code(said('5'))).toBe('recommendation_said_in_future');
    expect(code({ original: 'Que quelqu’un réponde.' })).toBe('original_needs_language');
    expect(code({ original: 'Que quelqu’un réponde.', original_language: 'fr', ...said('4') })).toBe('fits');
    expect(code({ 'addressees[]': [addressee], addressee_names: '' })).toBe('fits');
  });

  it('is published once, and only when it asks somebody', () => {
    const code = (state: 'draft' | 'published', ...addressees: string[]) =>
      codeOf(() => mustBePublishable({ state, addressees }));
    expect(code('published', 'a')).toBe('recommendation_is_published');
    expect(code('draft')).toBe('recommendation_needs_addressee');
    expect(code('draft', 'a')).toBe('fits');
  });

  it('comes to a step of the ladder that has been taken', () => {
    const ladder = [{ key: 'adopted', value: 70, name: { en: 'Adopted' } }];
    expect(codeOf(() => mustBeStep(ladder, 'dreamt'))).toBe('step_not_known');
    expect(mustBeStep(ladder, 'adopted').value).toBe(70);
    expect(codeOf(() => mustHaveHappened('2026-11-05', '2026-11-04', null))).toBe('evidence_in_future');
    expect(codeOf(() => mustHaveHappened('2026-11-04', '2026-11-04', '2026-11-04'))).toBe('fits');
    expect(codeOf(() => mustHaveHappened('2026-11-03', '2026-11-04', '2026-11-04'))).toBe(
      'evidence_before_recommendation',
    );
  });

  it('moves by as much as lies between its steps: all moves together lead from nought to where it stands', () => {
    expect(movesOf([])).toEqual([]);
    const points = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, (values) => {
        const latestFirst = values.map((value) => ({ value, happenedOn: '2026-01-01' }));
        const moves = movesOf(latestFirst);
        expect(moves.reduce((sum, { by }) => sum + by, 0)).toBe(values[0]);
        expect(moves.map(({ value }) => value)).toEqual(values.toReversed());
      }),
    );
  });

  it('knows a body by its name however it was typed', () => {
    expect(keyOfName(' Board  of\tBridges ')).toBe(keyOfName('board of bridges'));
    expect(keyOfName('Управа за мостове')).toBe('управа за мостове');
  });
});
