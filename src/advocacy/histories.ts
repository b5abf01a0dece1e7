import { historyForStaff } from '../platform/audit/history.ts';
import { wordsOf } from '../platform/workflow/steps.ts';
import { materialWorkflow } from './materials/workflow.ts';

/* What the histories of advocacy show: staff read who did what, the contracting authority what and which side. */
const papers = ['paper.keep', 'paper.decide', 'paper.publish', 'paper.hold', 'paper.remove'];
const of = (kind: string, ...verbs: string[]) => verbs.map((verb) => `${kind}.${verb}`);

export const recommendationHistory = historyForStaff('recommendation', [
  ...of('recommendation', 'record', 'edit', 'publish', 'add_evidence', 'link_standards', 'review'),
  ...of('recommendation', 'respond', 'register_letter', 'send', 'take_request', 'reply_by_link'),
  'conclusion.recommend',
  'measure.add',
  ...papers,
]);
export const engagementHistory = historyForStaff(
  'engagement',
  of('engagement', 'record', 'edit', 'finish_step', 'withdraw'),
);
export const outcomeHistory = historyForStaff(
  'outcome',
  of('outcome', 'record', 'edit', 'ask', 'substantiate', 'register_letter', 'publish'),
);
export const practiceHistory = historyForStaff('practice', [
  ...of('practice', 'record', 'edit', 'add_document', 'publish', 'record_adoption'),
  ...of('adoption', 'edit', 'move'),
  ...papers,
]);
export const materialHistory = historyForStaff('material', [
  ...of('material', 'record', 'write', 'remove_text', 'link', 'comment', 'answer_comment', 'settle_comment'),
  ...wordsOf(materialWorkflow, 'staff'),
  ...of('media_echo', 'record', 'withdraw'),
  ...papers,
]);
