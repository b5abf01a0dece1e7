import { fromNetwork, hour, type Limit, quarter } from '../platform/http/limit.ts';

/** A hall behind one network registers at once; mails to one mailbox are few. */
export const registrationLimits = [
  fromNetwork('training', 120, quarter),
  { of: 'training', per: 'addressee', field: 'mail', most: 4, minutes: hour },
] as const satisfies readonly Limit[];
/** What is done with one's own link, and at the door: sixty people of one hall, each a hundred times within an hour. */
export const participationLimits = [fromNetwork('participation', 6000)] as const;
/** Staff write people down, several who share a mailbox too. */
export function writtenLimits(field: string): readonly Limit[] {
  return [{ of: 'training, written down', per: 'addressee', field, most: 20, minutes: hour }];
}
