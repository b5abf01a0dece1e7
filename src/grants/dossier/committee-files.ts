import { heading, keyValues } from '../../platform/documents/document.ts';
import { may } from '../../platform/permissions.ts';
import type { Application } from '../applications/queries.ts';
import { keptReport } from '../committee/kept-report.ts';
import { committeePermissions } from '../committee/permissions.ts';
import { type Committee, listCommittees } from '../committee/queries.ts';
import type { ReportFacts } from '../committee/report-facts.ts';
import { committeeTable, signatureTable } from '../committee/report-people.ts';
import { joined, type Making, notForRole, type Part, pathIn } from './folders.ts';
import { recordFile } from './record-document.ts';

/** Of each signed evaluation report: who met and signed, and its hash. The report itself is about all applicants and stays on its own page. */
export async function committeeFiles(making: Making, { callId }: Application): Promise<Part> {
  const signed = (await listCommittees(making.tx, callId)).filter(({ state }) => state === 'signed');
  const parts: Part[] = [];
  for (const committee of signed) {
    const name = pathIn('decision', `evaluation-committee-${committee.number}.docx`);
    const report = keptReport(committee);
    if (!report) continue;
    if (may(making.actor, committeePermissions.readReport, committee))
      parts.push({ files: [await extractOf(making, committee, report, name)], leftOut: [] });
    else parts.push(notForRole(making, name));
  }
  return joined(parts);
}

async function extractOf(making: Making, committee: Committee, report: ReportFacts, name: string) {
  const { language } = making;
  const { t } = language;
  const { meeting, rules } = report;
  // With whom a member had a conflict of interest names another applicant.
  const members = report.members.map((one) => ({ ...one, conflict: null }));
  return recordFile(making, name, {
    title: t('grants.committee.title'),
    blocks: [
      keyValues([
        [t('grants.letter.call'), committee.callNumber],
        [t('grants.committee.meeting_on'), language.day(meeting.on)],
        [
          t('grants.committee.quorum'),
          t('grants.committee.quorum.value', { ...meeting.quorum, percent: rules.committee.quorumPercent }),
        ],
      ]),
      committeeTable(language, committee, { ...report, members }),
      heading(t('grants.committee.report.signatures'), 2),
      ...signatureTable(language, committee, report),
    ],
  });
}
