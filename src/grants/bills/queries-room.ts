import { sql } from 'kysely';

/** How many bills are beside the `grants.expenditure_line` of the query, without those that stay closed. */
export const openBillCount = sql<number>`(select count(*)::int4 from grants.line_bill b join platform.file f on f.id = b.file_id
  where b.line_id = grants.expenditure_line.id and f.state not in ('infected', 'refused'))`;
