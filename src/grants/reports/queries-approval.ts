import { type RawBuilder, sql } from 'kysely';

/** Whether the rules of an agreement ask two people to approve a report. */
export const approvedByTwo = (rules: RawBuilder<unknown>) =>
  sql<boolean>`coalesce((${rules} ->> 'reportsApprovedByTwo')::boolean, false)`;
