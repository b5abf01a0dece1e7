import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import {
  amountInChosen,
  choice,
  day,
  optionalParagraphs,
  paragraphs,
  seen,
  text,
  tick,
  withChosenCurrency,
  withDates,
} from '../../platform/http/fields.ts';
import { procurementKinds } from '../definition/procurement.ts';

const fields = {
  number: text(120),
  subject: text(300),
  supplier: text(200),
  natural_person: tick,
  kind: choice(procurementKinds),
  procedure: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,59}$|^$/, 'invalid.choice')
    .default(''),
  signed_on: day,
  currency: z.string('invalid.choice').regex(/^[A-Z]{3}$/, 'invalid.choice'),
  amount: amountInChosen(actionCurrency),
  /** `travel`, or with the id of a line of the budget `travel/<id>`. */
  heading: text(120),
  expected_end: day.optional(),
  ended_on: day.optional(),
  /** Why it is right, where something was asked about it. */
  reason: optionalParagraphs(1000),
};
function shaped<
  Typed extends {
    heading: string;
    natural_person: boolean;
    procedure: string;
    signed_on: string;
    expected_end?: string | undefined;
    ended_on?: string | undefined;
  },
>({ heading: chosen, natural_person, procedure, signed_on, expected_end, ended_on, ...typed }: Typed) {
  const [heading = '', line = ''] = chosen.split('/');
  return {
    ...typed,
    ...{ heading, line, naturalPerson: natural_person, procedure: procedure || null },
    ...{ signedOn: signed_on, expectedEnd: expected_end ?? null, endedOn: ended_on ?? null },
  };
}
const days = ['signed_on', 'expected_end', 'ended_on'];
const done = ['signed_on', 'ended_on'];

/** A contract with a supplier. */
export const procurementForm = withDates(
  days,
  withChosenCurrency(['amount'], z.object(fields).transform(shaped)),
  { done },
);
export type ProcurementForm = z.output<typeof procurementForm>;

/** The same contract as it should be, with the reason of the change. */
export const changeForm = withDates(
  days,
  withChosenCurrency(['amount'], z.object({ ...fields, seen, why: paragraphs(1000) }).transform(shaped)),
  { done },
);
export type ChangeForm = z.output<typeof changeForm>;

export const withdrawalForm = z.object({ seen, reason: paragraphs(1000) });
export type WithdrawalForm = z.output<typeof withdrawalForm>;

export const procurementStates = ['open', 'ended', 'withdrawn'] as const;
export const procurementFilter = z.object({
  partner: z.uuid().optional().catch(undefined),
  kind: z.enum(procurementKinds).optional().catch(undefined),
  state: z.enum(procurementStates).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
});
export type ProcurementFilter = z.output<typeof procurementFilter>;
