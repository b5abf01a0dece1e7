import type { Tx } from '../../platform/work.ts';
import type { AgreementState } from './workflow.ts';

/** The agreement of an application that was not set aside. */
export async function findStanding(
  tx: Tx,
  applicationId: string,
): Promise<{ id: string; state: AgreementState } | undefined> {
  return tx
    .selectFrom('grants.subGrantAgreement')
    .select(['id', 'state'])
    .where('applicationId', '=', applicationId)
    .where('state', '<>', 'set_aside')
    .executeTakeFirst();
}

/** How many drafts of an application were set aside. */
export async function countSetAside(tx: Tx, applicationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('grants.subGrantAgreement')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('applicationId', '=', applicationId)
    .where('state', '=', 'set_aside')
    .executeTakeFirstOrThrow();
  return Number(count);
}
