import type { Kysely } from 'kysely';
import type { DB } from '../database/tables.ts';

/** How often a form or a press may be sent, by whom it is counted. One more, and one waits for what is left of the minutes. */
export type Limit = {
  /** What is counted. Routes that name the same are counted together. */
  readonly of: string;
  readonly per: 'network' | 'person' | 'organisation' | 'addressee';
  readonly most: number;
  readonly minutes: number;
  /** Of a limit per addressee: the field in which the address is typed, or many of them. */
  readonly field?: string;
  /** Only what was refused counts: a wrong password, a wrong secret. */
  readonly wrong?: true;
  /** The problem that says it; `too_many_tries` unless it is another. */
  readonly says?: 'too_many_mails';
};

/** Who sends, and what: the fields as they were typed. */
export type Sender = {
  readonly address: string;
  readonly personId: string | undefined;
  readonly organisationId: string | undefined;
  /** What they bring of their own (`own-mark.ts`): whatever is counted per network is counted under it. */
  readonly mark?: string | undefined;
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
};
/** Where is counted; `times` multiplies every limit of an instance. */
export type Counting = { readonly db: Kysely<DB>; readonly secret: string; readonly times: number };

/** Sixty people behind one address come at once to a form: each sends it a few times. */
export const quarter = 15;
export const hour = 60;
export const day = 1440;
/** A form of everybody's that costs no more than a page, from one network: what a hall sends within an hour. */
export function fromNetwork(of: string, most: number, minutes = hour): Limit {
  return { of, per: 'network', most, minutes };
}
/** What may be wrong from one network within a quarter of an hour: whole offices share one. */
export function wrongFromNetwork(of: string, most: number): Limit {
  return { of, per: 'network', most, minutes: quarter, wrong: true };
}

const mailing = { of: 'requests that mail', minutes: hour, says: 'too_many_mails' } as const;
/**
 * Requests that mail people, whatever their route. One that writes to all organisations counts once; an officer who assigns, approves and
 * returns for a whole call within an hour stays far below.
 */
export const mailingLimits: readonly Limit[] = [
  { ...mailing, per: 'person', most: 300 },
  { ...mailing, per: 'organisation', most: 1000 },
];
