import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCall } from '../testing.ts';
import { opportunity, opportunityDetails } from './opportunity.ts';
import { opportunityDetailsSchema, opportunitySchema, pagingSchema } from './schema.ts';

describe('a call as an opportunity', () => {
  test('tells its deadline as one instant with its zone, and as the hour on the wall there', () => {
    const made = opportunity(buildCall(), false);
    expect(made.keyDates.closeDate).toMatchObject({ date: '2026-12-15', time: '14:00:00+01:00' });
    expect(made.customFields).toMatchObject({
      deadlineInstant: { value: '2026-12-15T13:00:00.000Z' },
      deadlineZone: { value: 'Europe/Tirane' },
    });
  });
  test('sums the envelopes of its lots and writes money as decimal text', () => {
    expect(opportunity(buildCall(), false).funding).toEqual({
      totalAmountAvailable: { amount: '200000.00', currency: 'EUR' },
      minAwardAmount: { amount: '5000.00', currency: 'EUR' },
      maxAwardAmount: { amount: '25000.00', currency: 'EUR' },
    });
  });
  test('has each lot as a competition, custom while the call is only forecast', () => {
    const { competitions } = opportunityDetails(buildCall({ status: 'forecasted' }), false);
    expect(competitions.map(({ status }) => status)).toEqual(
      Array(2).fill({ value: 'custom', customValue: 'forecasted' }),
    );
  });
  test('says that a demonstration is one', () => {
    expect(opportunity(buildCall(), true).customFields.demonstration?.value).toBe(true);
  });
  test('keeps to the field lists at every hour of the year, in every zone of ours', () => {
    const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    const zone = fc.constantFrom('Europe/Sarajevo', 'Europe/Tirane', 'UTC', 'Europe/Skopje');
    fc.assert(
      fc.property(at, zone, fc.string(), (date, where, title) => {
        const call = buildCall({ deadlineAt: date.toISOString(), zone: where, title: `x${title}` });
        const made = opportunity(call, false);
        expect(opportunitySchema.safeParse(made).success).toBe(true);
        const { date: day, time } = made.keyDates.closeDate;
        expect(Date.parse(`${day}T${time}`)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
    expect(opportunityDetailsSchema.safeParse(opportunityDetails(buildCall(), false)).success).toBe(true);
  });
});

test('paging begins at 1 and never gives more than a hundred', () => {
  expect(pagingSchema.parse({})).toEqual({ page: 1, pageSize: 100 });
  expect(pagingSchema.parse({ page: '2', pageSize: '5000' })).toEqual({ page: 2, pageSize: 100 });
  for (const page of ['0', '-1', 'x', '1.5']) expect(pagingSchema.safeParse({ page }).success).toBe(false);
});
