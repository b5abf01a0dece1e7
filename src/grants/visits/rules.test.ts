import { expect, it } from 'vitest';
import { mustBeMovable, mustBeOfOpenVisit, visitsTold } from './rules.ts';

it('A visit is moved to a day to come, and once its day is there to the day on which it took place', () => {
  const planned = { visitOn: '2026-05-20', since: '2026-05-04' };
  const moved = (visitOn: string, today: string) => () => mustBeMovable(visitOn, planned, today);
  expect(moved('2026-05-09', '2026-05-10')).toThrow('visit_day_past');
  expect(moved('2026-05-10', '2026-05-10')).not.toThrow();
  for (const day of ['2026-05-04', '2026-05-22', '2026-05-20', '2026-07-01'])
    expect(moved(day, '2026-05-25')).not.toThrow();
  expect(moved('2026-05-03', '2026-05-25')).toThrow('visit_day_past');
});

it('A finding is taken out while its visit is planned', () => {
  expect(() => mustBeOfOpenVisit({ visitState: 'planned' })).not.toThrow();
  for (const visitState of ['submitted', 'cancelled'])
    expect(() => mustBeOfOpenVisit({ visitState })).toThrow('visit_not_in_state');
});

it('Readers who open no visit are told of those that took place', () => {
  const visits = (['planned', 'submitted', 'cancelled'] as const).map((state) => ({ state }));
  expect(visitsTold(visits, true)).toEqual(visits);
  expect(visitsTold(visits, false)).toEqual([{ state: 'submitted' }]);
});
