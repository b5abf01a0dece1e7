import { z } from 'zod';
import { optionalAmount, optionalDecimalNumber } from '../../platform/http/fields.ts';
import type { Lot } from '../calls/queries.ts';
import type { Trial } from './what-if.ts';

export const envelopeField = (lot: Pick<Lot, 'number'>) => `envelope-${lot.number}`;
export const mostField = (lot: Pick<Lot, 'number'>) => `most-${lot.number}`;

/** What is tried on a ranking: an envelope and a highest amount for each lot, and a pass mark. What is left out stays as it is. */
export function trialForm(lots: readonly Lot[]) {
  const fields = lots.flatMap((lot) => [
    [envelopeField(lot), optionalAmount(lot.currency)],
    [mostField(lot), optionalAmount(lot.currency)],
  ]);
  const amounts: Record<string, ReturnType<typeof optionalAmount>> = Object.fromEntries(fields);
  return z.object({ ...amounts, pass: optionalDecimalNumber(2, 1000) }).transform((typed): Trial => {
    const given = typed as Record<string, number | null>;
    return {
      passPoints: given.pass === null ? null : Math.round(given.pass! * 100),
      lots: Object.fromEntries(
        lots.map((lot) => [
          lot.id,
          { envelopeMinor: given[envelopeField(lot)] ?? null, mostMinor: given[mostField(lot)] ?? null },
        ]),
      ),
    };
  });
}
