import { historyForStaff } from '../platform/audit/history.ts';
import { wordsOf } from '../platform/workflow/steps.ts';
import { eventWorkflow } from './approval/workflow.ts';

const of = (kind: string, ...verbs: string[]) => verbs.map((verb) => `${kind}.${verb}`);

/** What the history of an event shows. What a participant answers or says is in no history. */
export const gatheringHistory = historyForStaff('gathering', [
  ...of(
    'gathering',
    'record',
    'copy',
    'edit',
    'write_text',
    'remove_text',
    'plan',
    ...wordsOf(eventWorkflow, 'staff').map((word) => word.replace('gathering.', '')),
    'end_approval',
    'withdraw',
    'record_attendance',
  ),
  ...of('session', 'add', 'edit', 'remove'),
  ...of('evaluation', 'ask'),
  ...of('to_do', 'add', 'edit', 'finish', 'reopen', 'remove'),
  ...of('speaker', 'add', 'edit', 'remove'),
  ...of('letter', 'write', 'edit', 'send', 'answer'),
  ...of('participant', 'invite', 'remind_invited', 'move_up'),
  ...of(
    'attendance',
    'check_in',
    'check_in_at_door',
    'enter_by_hand',
    'take_back',
    'set_rule',
    'open_door',
    'shut_door',
  ),
  ...of('test', 'open', 'close'),
  ...of('exercise', 'deal', 'give', 'open'),
  ...of('handout', 'add', 'decide', 'withdraw'),
  ...of('media', 'add', 'edit', 'remove'),
  ...of('conclusion', 'add', 'edit', 'publish', 'take_back'),
  ...of('certificate', 'issue', 'revoke'),
  'loop.invite',
  'travel.book',
]);
