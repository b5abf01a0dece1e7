import { definitionHash, recordContract } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import type { TemplateStore } from './filled-templates.ts';
import { findDonorReport } from './queries.ts';
import { insertVersion, saveState } from './queries-versions.ts';
import { isNarrative, sections } from './sections.ts';
import { writeNarrative } from './write-narrative.ts';

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

/** A report on a frozen autumn with a text in every section: nothing keeps it from being submitted. Returns its id. */
export async function buildReadyReport(work: Work): Promise<string> {
  await recordContract(work, {
    ...{
      number: 'T-1',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      totalMinor: 100,
      contributionMinor: 90,
    },
    ...{ transferPercent: 25, warningPercent: 90, reportDays: 60, reason: 'The signed contract.' },
  });
  const autumn = { name: 'Autumn', startsOn: '2026-07-01', endsOn: '2026-10-31' };
  const periodId = await createPeriod(work, autumn);
  await freezePeriod(work, { periodId });
  const donorReportId = await createDonorReport(work, { periodId });
  await buildDonorReport(work, { donorReportId });
  for (const section of [...sections.filter(isNarrative), 'v.other'] as const) {
    const text = `In section ${section} the partners tell the European Union what they did and why.`;
    await writeNarrative(work, { donorReportId, section, text, version: 0 });
  }
  return donorReportId;
}

/** A store without files: no template is filled from it. */
export const noFiles: TemplateStore = { read: async () => undefined };
