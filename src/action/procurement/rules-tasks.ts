import { addDays, type PlainDate } from '../../platform/dates.ts';
import type { Procurement } from './queries.ts';

/** So many days before a contract should be over its officer is told of it: our proposal. */
export const endAhead = 14;
/** Within so many days a contract that was paid in full is ended, and the files of one for the donor report are kept: our proposal. */
export const daysToEnd = 30;

/** So much of a contract, in minor units of the Action's currency, is what payments in another currency leave by rounding: our proposal. */
export const roundedAway = 5;

export type ContractTask = { readonly kind: 'end' | 'paid' | 'files'; readonly dueOn: PlainDate };
type Asked = Pick<Procurement, 'state' | 'expectedEnd' | 'amountMinor' | 'standing'> & {
  /** The day on which its latest payment was recorded; null where nothing pays it. */
  readonly paidOn: PlainDate | null;
  /** The day on which it was recorded, or got the value that it has. */
  readonly valuedOn: PlainDate;
  readonly hasFiles: boolean;
};
type Around = {
  /** The last day of the Action; null where its contract is not known. */
  readonly actionEndsOn: PlainDate | null;
  /** The value above which the donor report lists a contract; undefined where the Action names none. */
  readonly reportAbove: number | undefined;
};

/**
 * What its partner has to do about a contract, each until its day: one that is open is ended once it was paid in full, else when it
 * should be over, with the Action where it does not say; one above the threshold of the report has files.
 */
export function tasksAbout(contract: Asked, { actionEndsOn, reportAbove }: Around): ContractTask[] {
  const { state, paidOn, standing, amountMinor, hasFiles, valuedOn } = contract;
  if (state === 'withdrawn') return [];
  const found: ContractTask[] = [];
  // The audit and the last invoices come after the Action.
  const endsOn = contract.expectedEnd ?? actionEndsOn;
  if (state === 'open' && paidOn !== null && standing.committedMinor <= roundedAway)
    found.push({ kind: 'paid', dueOn: addDays(paidOn, daysToEnd) });
  else if (state === 'open' && endsOn !== null) found.push({ kind: 'end', dueOn: endsOn });
  if (reportAbove !== undefined && amountMinor > reportAbove && !hasFiles)
    found.push({ kind: 'files', dueOn: addDays(valuedOn, daysToEnd) });
  return found;
}

/** A contract is ended from some days before it should be over; all else can be done at once. */
export function isTime({ kind, dueOn }: ContractTask, today: PlainDate): boolean {
  return kind !== 'end' || dueOn <= addDays(today, endAhead);
}
