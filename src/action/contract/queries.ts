import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { type Contract, unknownContract } from './rules.ts';

export type ContractVersion = Contract & {
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: Instant;
};

/** One version after the other: locked until the transaction ends. */
export async function lockContract(tx: Tx, actionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('contract'), hashtext(${actionId}))`.execute(tx);
}

/** Every version of the contract's facts, the one that holds first. */
export async function listContracts(tx: Tx, actionId: string): Promise<ContractVersion[]> {
  return tx
    .selectFrom('action.contract as contract')
    .leftJoin('people.person as person', 'person.id', 'contract.setBy')
    .select([
      'contract.contactPerson',
      'contract.number',
      'contract.startsOn',
      'contract.endsOn',
      'contract.totalMinor',
    ])
    .select([
      'contract.contributionMinor',
      'contract.cofinancing',
      'contract.transferPercent',
      'contract.warningPercent',
    ])
    .select(['contract.thirdPartiesTotalMinor', 'contract.thirdPartyCeilingMinor'])
    .select(['contract.prefinancingMinor', 'contract.furtherMinor', 'contract.forecastPercent'])
    .select(['contract.lastSpentPercent', 'contract.beforeSpentPercent', 'contract.ceilingPercent'])
    .select([
      'contract.forecastMonths',
      'contract.reportDays',
      'contract.decisionDays',
      'contract.answerDays',
      'contract.reason',
      'contract.setAt',
      'person.name as setBy',
    ])
    .where('contract.actionId', '=', actionId)
    .orderBy('contract.setAt', 'desc')
    .orderBy('contract.id')
    .execute();
}

/** What holds now; our proposals where nothing was entered. */
export async function getContract(tx: Tx, actionId: string): Promise<Contract> {
  return (await listContracts(tx, actionId))[0] ?? unknownContract;
}

export async function insertContract(
  { tx, actionId, actor, now }: Work,
  version: Contract & { readonly reason: string; readonly currency: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('action.contract')
    .values({ ...version, id, actionId, setBy: actor.personId, setAt: now })
    .execute();
  return id;
}
