import { answersDocument, draftOf, getForm } from '../../forms/index.ts';
import { type Block, heading, keyValues } from '../../platform/documents/document.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { visitPermissions } from '../visits/permissions.ts';
import { listVisitsOf, type Visit } from '../visits/queries.ts';
import { type Finding, listFindings } from '../visits/queries-findings.ts';
import { joined, type Making, notForRole, type Part, pathIn } from './folders.ts';
import { recordFile } from './record-document.ts';

/** Each visit: when and where, and once it was handed in its checklist, what was found and what came of it. */
export async function visitFiles(making: Making): Promise<Part> {
  const visits = await listVisitsOf(making.tx, making.agreement.id);
  if (visits.length === 0) return joined([]);
  if (!may(making.actor, visitPermissions.read, making.agreement))
    return notForRole(making, pathIn('visits'));
  const parts: Part[] = [];
  for (const [at, visit] of visits.toReversed().entries()) parts.push(await filesOf(making, visit, at + 1));
  return joined(parts);
}

async function filesOf(making: Making, visit: Visit, number: number): Promise<Part> {
  const { tx, actor, language } = making;
  const { t } = language;
  const reads = may(actor, visitPermissions.readRecord, visit);
  const { definition: form } = await getForm(tx, visit.formVersionId);
  const { answers } = draftOf(visit.answers);
  const blocks: Block[] = [
    keyValues([
      [t('common.state'), t(`grants.visit.state.${visit.state}`)],
      [t('grants.visit.purpose'), t(`grants.visit.purpose.${visit.purpose}`)],
      [t('grants.visit.day'), language.day(visit.visitOn)],
      [t('grants.visit.place'), visit.place],
      [t('grants.visit.message'), visit.message || '–'],
      ...(visit.cancelReason ? [[t('grants.visit.cancel.reason'), visit.cancelReason] as const] : []),
      ...(visit.submittedAt
        ? [[t('history.visit.submit'), language.instant(visit.submittedAt, zone)] as const]
        : []),
      ...(visit.sha256 ? [[t('grants.visit.hash'), visit.sha256] as const] : []),
    ]),
    ...(reads ? answersDocument(language, { form, answers, files: [] }, () => true) : []),
    ...(reads ? findingBlocks(making, await listFindings(tx, visit.id)) : []),
  ];
  const title = t('grants.visit.title', { day: language.day(visit.visitOn) });
  return {
    files: [await recordFile(making, pathIn('visits', `visit-${number}.docx`), { title, blocks })],
    leftOut: [],
  };
}

function findingBlocks({ language }: Making, findings: readonly Finding[]): Block[] {
  const { t } = language;
  return findings.flatMap((one, at) => [
    heading(t('grants.visit.finding.number', { number: at + 1 }), 2),
    keyValues([
      [t('common.state'), t(`grants.visit.finding.state.${one.state}`)],
      [t('grants.visit.finding'), one.finding],
      [t('grants.visit.finding.follow_up'), one.followUp],
      [t('grants.visit.finding.side'), t(`grants.visit.finding.side.${one.side}`)],
      [t('grants.visit.finding.due_on'), language.day(one.dueOn)],
      ...(one.doneAt ? [[t('grants.visit.remark'), one.remark] as const] : []),
    ]),
  ]);
}
