import type { Work } from '../../platform/work.ts';
import { recordRisk } from './record-risk.ts';
import type { RiskForm } from './schema.ts';

/** A risk of the tests: possible, major, of the whole Action, with a trigger by rule. */
export const riskOf = (work: Pick<Work, 'actor'>, overrides: Partial<RiskForm> = {}): RiskForm => ({
  title: 'Ministries change their staff',
  cause: 'An election is held in two jurisdictions.',
  event: 'The people we work with in ministries are replaced.',
  effect: 'New people must be won over, and activities start later.',
  category: 'environment',
  concerns: 'action',
  likelihood: 3,
  impact: 4,
  ownerId: work.actor.organisationId,
  ownerRole: 'grant_officer',
  response: 'reduce',
  measures: 'Agreements are signed with two levels of a ministry.',
  triggerText: 'An election is called.',
  triggerRule: 'milestones_late',
  triggerFrom: 2,
  reviewOn: '2027-03-01',
  ...overrides,
});

/** Records one; of the programme manager it is open. Returns its id. */
export async function buildRisk(work: Work, overrides: Partial<RiskForm> = {}): Promise<string> {
  return recordRisk(work, riskOf(work, overrides));
}
