import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import { kindOf } from './financial.ts';
import type { ReportKind } from './sections.ts';

/** When the contract of the Action of a `period` ends, as it is now: `kindOf` decides by it. */
export const contractEndsOn = sql<PlainDate | null>`(
  select ends_on from action.contract where action_id = period.action_id order by set_at desc, id limit 1)`;

/** Which outline a report has, as the contract is now: of one that was submitted its version says it. */
export function withKind<
  Row extends { readonly endsOn: PlainDate; readonly contractEndsOn: PlainDate | null },
>({ contractEndsOn: end, ...row }: Row): Omit<Row, 'contractEndsOn'> & { readonly kind: ReportKind } {
  return { ...row, kind: kindOf(row.endsOn, { endsOn: end }) };
}
