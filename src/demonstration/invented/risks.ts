import type { RiskForm } from '../../results/index.ts';

/** Invented risks, as the programme manager or the grant officer of a partner records them. Days from today. */
export const inventedRisks: readonly (Omit<RiskForm, 'ownerId' | 'reviewOn' | 'concerns'> & {
  readonly by: 'programme.manager' | 'grant.officer.al';
  /** The grant officer whose partner answers for it. */
  readonly owner: 'rs' | 'al' | 'mk';
  readonly concerns: 'action' | 'cluster' | 'assumption';
  readonly on: number;
  readonly reviewOn: number;
  readonly later?: 'review' | 'happen' | 'close';
})[] = [
  {
    ...{ by: 'programme.manager', owner: 'rs', concerns: 'assumption', on: -280, reviewOn: 9 },
    ...{ title: 'Elections delay the work with ministries', category: 'environment' },
    cause: 'Elections are due in two jurisdictions.',
    event: 'Ministries take no decisions before and after an election.',
    effect: 'Round tables start later, and recommendations wait for an answer.',
    ...{ likelihood: 4, impact: 3, ownerRole: 'grant_officer', response: 'reduce' },
    measures:
      'Each partner keeps contacts at two levels of a ministry and plans no round table in a campaign.',
    triggerText: 'An election is called.',
    ...{ triggerRule: 'milestones_late', triggerFrom: 1, later: 'review' },
  },
  {
    ...{ by: 'programme.manager', owner: 'rs', concerns: 'action', on: -270, reviewOn: 40 },
    ...{ title: 'Sub-grantees spend later than planned', category: 'planning' },
    cause: 'Sub-grantees submit their reports late.',
    event: 'The next instalments are paid later than planned.',
    effect: 'The budget is not used in time.',
    ...{ likelihood: 3, impact: 4, ownerRole: 'finance_officer', response: 'reduce' },
    measures: 'Reminders before each report, and a visit to each sub-grantee whose report is overdue.',
    triggerText: '',
    ...{ triggerRule: 'reports_overdue', triggerFrom: 1 },
  },
  {
    ...{ by: 'programme.manager', owner: 'mk', concerns: 'cluster', on: -260, reviewOn: 60 },
    ...{ title: 'Few organisations apply in one jurisdiction', category: 'people' },
    cause: 'Small organisations have little experience with calls.',
    event: 'Few of them apply, or their applications are rejected.',
    effect: 'Lots stay without a sub-grant.',
    ...{ likelihood: 3, impact: 3, ownerRole: 'grant_officer', response: 'reduce' },
    measures:
      'Information sessions before each call, and the next training opens to those who were not selected.',
    triggerText: 'Fewer than three applications two weeks before the deadline.',
    ...{ triggerRule: 'places_without_sub_grant', triggerFrom: 2 },
  },
  {
    ...{ by: 'programme.manager', owner: 'al', concerns: 'action', on: -250, reviewOn: 30 },
    ...{ title: 'A venue cancels at short notice', category: 'planning' },
    cause: 'Few venues are large enough in the season.',
    event: 'A venue cancels three weeks before the event.',
    effect: 'The event is moved or held online, and fewer participants attend.',
    ...{ likelihood: 2, impact: 2, ownerRole: 'grant_officer', response: 'accept' },
    measures: 'A second venue is asked for an offer for each regional event.',
    triggerText: 'No written confirmation three weeks before the event.',
    ...{ triggerRule: null, triggerFrom: null, later: 'happen' },
  },
  {
    ...{ by: 'programme.manager', owner: 'rs', concerns: 'action', on: -240, reviewOn: 20 },
    ...{ title: 'The exchange rate makes equipment dearer', category: 'environment' },
    cause: 'The exchange rate changes during the Action.',
    event: 'Prices rise between the budget and the purchase.',
    effect: 'Less equipment is bought than planned.',
    ...{ likelihood: 2, impact: 2, ownerRole: 'finance_officer', response: 'accept' },
    measures: 'Equipment is bought in the first year.',
    triggerText: '',
    ...{ triggerRule: null, triggerFrom: null, later: 'close' },
  },
  {
    ...{ by: 'grant.officer.al', owner: 'al', concerns: 'cluster', on: -6, reviewOn: 45 },
    ...{ title: 'Public talk about migration becomes hostile', category: 'information' },
    cause: 'Migration is a subject of election campaigns.',
    event: 'Organisations are attacked in the media.',
    effect: 'They withdraw from advocacy.',
    ...{ likelihood: 3, impact: 4, ownerRole: 'grant_officer', response: 'share' },
    measures: 'Joint statements of the network, and texts that name no organisation where that is safer.',
    triggerText: 'Two organisations ask not to be named.',
    ...{ triggerRule: null, triggerFrom: null },
  },
];
