import { type HistoryDeclaration, noHistory } from '../platform/audit/history.ts';

const verbs = [
  ...['report', 'acknowledge', 'take_up', 'write', 'add', 'forget_contact'],
  ...['pass_on', 'escalate', 'close', 'reopen'],
];
const handled = { actions: verbs.map((verb) => `voice.${verb}`), people: 'names' } as const;

/** What the history of a case shows: to its handlers alone, who read it by their appointment. */
export const caseHistory: HistoryDeclaration = {
  kind: 'voice_case',
  shows: {
    own_organisation: noHistory,
    partner_staff: handled,
    other_staff: handled,
    contracting_authority: noHistory,
    public: noHistory,
  },
};
