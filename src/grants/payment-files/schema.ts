import { z } from 'zod';
import { day, seen, tick, withDates } from '../../platform/http/fields.ts';

/** As many as a bank's page shows; a partner of the Action pays far fewer at once. */
export const mostPayments = 100;

export const fileForm = withDates(
  ['pay_on'],
  z.object({
    'instalments[]': z.array(z.uuid('invalid.choice')).max(mostPayments, 'invalid.choices').default([]),
    pay_on: day,
    again: tick,
    seen,
  }),
);
export type FileForm = z.output<typeof fileForm>;
