import {
  type Block,
  heading,
  keyValues,
  list,
  paragraph,
  paragraphs,
} from '../../platform/documents/document.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { agreementPermissions } from '../agreements/permissions.ts';
import { type Making, notForRole, type Part, pathIn } from './folders.ts';
import { listProposals } from './queries.ts';
import { recordFile } from './record-document.ts';

/** The status of the agreement, why it ended early, its protection, and each proposal to lift protection with its decision. */
export async function changeFiles(making: Making): Promise<Part> {
  const { tx, actor, agreement, language } = making;
  const { t } = language;
  const path = pathIn('changes', 'changes.docx');
  if (!may(actor, agreementPermissions.proposePublicity, agreement)) return notForRole(making, path);
  const proposals = await listProposals(tx, agreement.id);
  const blocks: Block[] = [
    keyValues([[t('common.state'), t(`grants.agreement.state.${agreement.state}`)]]),
    ...(agreement.terminationReason
      ? [heading(t('grants.agreement.termination_reason'), 2), ...paragraphs(agreement.terminationReason)]
      : []),
    heading(t('grants.agreement.protection'), 2),
    ...protectionBlocks(making),
    ...proposals.flatMap((one) => proposalBlocks(making, one)),
  ];
  const title = t('grants.dossier.changes.title');
  return { files: [await recordFile(making, path, { title, blocks })], leftOut: [] };
}

function protectionBlocks({ language, agreement }: Making): Block[] {
  const { t } = language;
  const { delayUntil, generalisePlace, withholdName, protectionReason } = agreement;
  const held = [
    ...(delayUntil ? [t('grants.agreement.protect.delayed', { until: language.day(delayUntil) })] : []),
    ...(generalisePlace ? [t('grants.agreement.protect.generalised')] : []),
    ...(withholdName ? [t('grants.agreement.protect.withheld')] : []),
  ];
  if (held.length === 0) return [paragraph(t('grants.agreement.protect.none'))];
  return [list(held), ...paragraphs(protectionReason)];
}

type Proposal = Awaited<ReturnType<typeof listProposals>>[number];
function proposalBlocks({ language, agreement }: Making, proposal: Proposal): Block[] {
  const { t } = language;
  const until = agreement.delayUntil ? language.day(agreement.delayUntil) : '–';
  const lifted = [
    ...(proposal.endDelay ? [t('grants.agreement.publicity.end_delay', { until })] : []),
    ...(proposal.showPlace ? [t('grants.agreement.publicity.show_place')] : []),
    ...(proposal.showName ? [t('grants.agreement.publicity.show_name')] : []),
  ];
  const decided = proposal.agreed ? 'agree' : 'refuse';
  return [
    heading(t('grants.agreement.publicity.title'), 2),
    list(lifted),
    keyValues([
      [t('grants.agreement.publicity.proposed_at'), language.instant(proposal.proposedAt, zone)],
      ...(proposal.decidedAt
        ? [
            [
              t('grants.agreement.publicity.decide.decision'),
              `${t(`grants.agreement.publicity.decide.${decided}`)} (${language.instant(proposal.decidedAt, zone)})`,
            ] as const,
          ]
        : []),
    ]),
    ...paragraphs(proposal.reason),
  ];
}
