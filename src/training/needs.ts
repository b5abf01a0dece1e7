import type { Accounts } from '../people/index.ts';

/** What the area is handed: counts of tries, the instance's secret, and its address. */
export type TrainingNeeds = {
  readonly accounts: Accounts;
  readonly secret: string;
  readonly baseUrl: string;
};
/** Within the minutes of a try: a hall behind one address registers at once; mails to one mailbox are few. */
export const limits = { registrationsFromAddress: 120, registrationsOfMail: 4 } as const;
