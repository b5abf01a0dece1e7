import { sql } from 'kysely';
import type { ReportKind } from './sections.ts';

/** Which outline a `report` on a `period` has, as the contract is now: of one that was submitted its version says it. */
export const kindOfReport = sql<ReportKind>`case when period.ends_on >= (
  select ends_on from action.contract where action_id = period.action_id order by set_at desc, id limit 1) then 'final' else 'interim' end`;
