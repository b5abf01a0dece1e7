import { expect, it } from 'vitest';
import { type Mergeable, mustBeMergeable, mustBeUndoable } from './rules.ts';

const cso: Mergeable = {
  id: 'a',
  kind: 'cso',
  key: null,
  confirmedAt: '2026-01-01T00:00:00.000Z',
  mergedInto: null,
};
const codeOf = (alias: Mergeable, kept: Mergeable) => {
  try {
    mustBeMergeable(alias, kept);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it('only two of one kind are one, both in the registry, and neither leads elsewhere', () => {
  const other = { ...cso, id: 'b' };
  expect(codeOf(cso, cso)).toBe('organisations_not_mergeable');
  expect(codeOf(cso, { ...other, kind: 'institution' })).toBe('organisations_not_mergeable');
  expect(codeOf({ ...cso, kind: 'partner' }, { ...other, kind: 'partner' })).toBe(
    'organisations_not_mergeable',
  );
  expect(codeOf({ ...cso, confirmedAt: null }, other)).toBe('organisations_not_mergeable');
  expect(codeOf(cso, { ...other, mergedInto: 'c' })).toBe('organisations_not_mergeable');
  expect(codeOf({ ...cso, mergedInto: 'c' }, other)).toBe('organisations_not_mergeable');
  const ministry = { ...cso, kind: 'institution', key: 'moi' } as const;
  expect(codeOf(ministry, { ...other, kind: 'institution' })).toBe('organisation_is_defined');
  expect(codeOf({ ...other, kind: 'institution' }, ministry)).toBeUndefined();
  expect(codeOf(cso, other)).toBeUndefined();
});

it('a merge is undone once, and the later one first', () => {
  const merge = { id: 'm', aliasId: 'a', keptId: 'b', carried: [], undoneAt: null };
  expect(() =>
    mustBeUndoable({ ...merge, undoneAt: '2026-01-01T00:00:00.000Z' }, { mergedInto: null }),
  ).toThrow(expect.objectContaining({ code: 'merge_undone' }));
  expect(() => mustBeUndoable(merge, { mergedInto: 'c' })).toThrow(
    expect.objectContaining({ code: 'merge_not_last' }),
  );
  mustBeUndoable(merge, { mergedInto: 'b' });
});
