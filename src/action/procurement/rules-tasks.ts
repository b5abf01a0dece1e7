import { addDays, type PlainDate } from '../../platform/dates.ts';
import type { Procurement } from './queries.ts';

/** So many days before a contract should be over its officer is told of it: our proposal. */
export const endAhead = 14;
/** Within so many days a contract that was paid in full is ended, and the files of one for the donor report are kept: our proposal. */
export const daysToEnd = 30;

export type ContractTask = { readonly kind: 'end' | 'paid' | 'files'; readonly dueOn: PlainDate };
type Asked = Pick<
  Procurement,
  'state' | 'expectedEnd' | 'amountMinor' | 'isPaid' | 'lastPaidOn' | 'standing'
> & { readonly recordedOn: PlainDate; readonly hasFiles: boolean };
type Around = {
  /** The last day of the Action; null where its contract is not known. */
  readonly actionEndsOn: PlainDate | null;
  /** The value above which the donor report lists a contract; undefined where the Action names none. */
  readonly reportAbove: number | undefined;
};

/**
 * What its partner has to do about a contract, each until its day: one that is open is ended once it was paid in full, else when it
 * should be over, at the latest with the Action; one above the threshold of the report has files.
 */
export function tasksAbout(contract: Asked, { actionEndsOn, reportAbove }: Around): ContractTask[] {
  const { state, isPaid, lastPaidOn, standing, amountMinor, hasFiles, recordedOn } = contract;
  if (state === 'withdrawn') return [];
  const found: ContractTask[] = [];
  const endsOn = [contract.expectedEnd, actionEndsOn].filter((day) => day !== null).toSorted()[0];
  if (state === 'open' && isPaid && lastPaidOn !== null && standing.left.minor <= 0)
    found.push({ kind: 'paid', dueOn: addDays(lastPaidOn, daysToEnd) });
  else if (state === 'open' && endsOn !== undefined) found.push({ kind: 'end', dueOn: endsOn });
  if (reportAbove !== undefined && amountMinor > reportAbove && !hasFiles)
    found.push({ kind: 'files', dueOn: addDays(recordedOn, daysToEnd) });
  return found;
}

/** A contract is ended from some days before it should be over; all else can be done at once. */
export function isTime({ kind, dueOn }: ContractTask, today: PlainDate): boolean {
  return kind !== 'end' || dueOn <= addDays(today, endAhead);
}
