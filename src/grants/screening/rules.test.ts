import { describe, expect, it } from 'vitest';
import { isOfSameNames, lackOf, mustBeListed, type ScreeningFacts, subjectsOf } from './rules.ts';

const today = '2026-03-10';
const facts: ScreeningFacts = {
  terms: { required: true, listDays: 30 },
  everLoaded: true,
  list: { id: 'a', listedOn: '2026-02-26' },
  screening: { listId: 'a', sameNames: true, hits: 1, waiting: 0, upheld: 0 },
};
const { screening } = facts as Required<ScreeningFacts>;
const organisation = { whose: 'organisation', name: 'Most', post: '' } as const;
const officer = { whose: 'officer', name: 'Vesna', post: 'Chair' } as const;

describe('an organisation that is to be awarded, agreed with or paid', () => {
  it.each([
    ['screening_hit_upheld', { screening: { ...screening!, upheld: 1, listId: 'b' }, list: undefined }],
    ['screening_list_missing', { list: undefined }],
    ['screening_list_old', { list: { id: 'a', listedOn: '2026-02-07' } }],
    ['screening_missing', { screening: undefined }],
    ['screening_missing', { screening: { ...screening!, listId: 'b' } }],
    ['screening_hit_waiting', { screening: { ...screening!, waiting: 1, sameNames: false } }],
    ['screening_names_changed', { screening: { ...screening!, sameNames: false } }],
    [undefined, {}],
    [undefined, { list: { id: 'a', listedOn: '2026-02-08' } }],
    [undefined, { everLoaded: false, list: undefined, screening: undefined }],
    [undefined, { terms: { required: false, listDays: 30 }, screening: { ...screening!, upheld: 1 } }],
  ] as [string | undefined, Partial<ScreeningFacts>][])('lacks %s', (lack, other) => {
    expect(lackOf({ ...facts, ...other }, today)).toBe(lack);
  });
});

it('A list of a day to come is refused', () => {
  expect(() => mustBeListed('2026-03-11', today)).toThrow('screening_list_in_future');
  mustBeListed(today, today);
});

it('The names to compare are the same in any order and whatever somebody does in the organisation', () => {
  const other = { ...officer, post: 'Director' };
  expect(subjectsOf([officer, organisation, other, { ...officer, name: ' ' }])).toEqual([
    other,
    organisation,
  ]);
  expect(isOfSameNames([officer, organisation], [organisation, other])).toBe(true);
  expect(isOfSameNames([organisation], [organisation, officer])).toBe(false);
  expect(isOfSameNames([organisation, { ...officer, name: 'Ana' }], [organisation, officer])).toBe(false);
});
