import { type Candidate, listCandidates } from '../../people/index.ts';
import type { Tx } from '../../platform/work.ts';
import type { NotedReport } from './queries.ts';
import { addresseesOf } from './rules.ts';

/** Who a note at a report may be addressed to by this person. */
export async function listPossibleAddressees(
  tx: Tx,
  { actionId, askedPartners }: Pick<NotedReport, 'actionId' | 'askedPartners'>,
  author: string,
): Promise<Candidate[]> {
  const managers = await listCandidates(tx, actionId, ['programme_manager']);
  const officers = await listCandidates(tx, actionId, ['grant_officer', 'finance_officer']);
  return addresseesOf({ managers, officers }, askedPartners, author);
}
