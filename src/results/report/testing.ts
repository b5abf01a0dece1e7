import { definitionHash } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import type { Tx } from '../../platform/work.ts';
import { findDonorReport } from './queries.ts';
import { insertVersion, saveState } from './queries-versions.ts';

const at = '2026-01-01T08:00:00.000Z';

/** A version of a donor report as if it had been submitted with what it is filled with; the report is left in this state. */
export async function buildVersion(
  tx: Tx,
  { actionId, personId }: { actionId: string; personId: string },
  donorReportId: string,
  state: 'submitted' | 'returned' = 'submitted',
): Promise<void> {
  const report = await findDonorReport(tx, donorReportId);
  const content = {
    facts: report!.built!.facts,
    narratives: [],
    contractNumber: null,
    definitionSha256: await definitionHash(tx, actionId),
  };
  const submitted = { submittedBy: personId, submittedAt: at };
  await insertVersion(tx, {
    donorReportId,
    number: 1,
    content,
    sha256: hashOfContent(content),
    ...submitted,
  });
  await saveState(tx, donorReportId, state);
}
