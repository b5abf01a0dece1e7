import type { Instance } from '../../src/demonstration/testing.ts';
import type { Tx } from '../../src/platform/work.ts';

export const today = '2026-11-25';
export const anchor = new Date(`${today}T10:00:00Z`);

type Row = Record<string, string | number | boolean>;

/** The seeded year as each area's tests read it: one build for all of them, since it takes its time. */
export interface TestYear {
  parts: () => Instance['parts'];
  read: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>;
  /** As somebody of the organisation. */
  own: <T>(organisationId: string, run: (tx: Tx) => Promise<T>) => Promise<T>;
  all: (query: string) => Promise<Row[]>;
}

/** What these queries find: records of the year that do not say that they are invented. */
export const unmarkedIn = ({ all }: TestYear, queries: string[]) => all(queries.join(' union all '));
