import type { NotNull } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** One application in the opening record. */
export type OpenedApplication = {
  readonly id: string;
  readonly number: string;
  readonly submittedAt: Instant;
  readonly contentSha256: string;
};
export type Opening = {
  readonly callId: string;
  readonly openedAt: Instant;
  readonly openedByName: string;
  readonly applications: readonly OpenedApplication[];
  readonly sha256: string;
};

/** What was submitted to a call and not withdrawn, in the order of the numbers. */
export async function listReceived(tx: Tx, callId: string): Promise<OpenedApplication[]> {
  return tx
    .selectFrom('grants.application')
    .select(['id', 'number', 'submittedAt', 'contentSha256'])
    .where('callId', '=', callId)
    .where('submittedAt', 'is not', null)
    .where('state', '!=', 'withdrawn')
    .orderBy('number')
    .$narrowType<{ number: NotNull; submittedAt: NotNull; contentSha256: NotNull }>()
    .execute();
}

export async function insertOpening(
  tx: Tx,
  made: {
    callId: string;
    openedBy: string;
    openedAt: Instant;
    applications: readonly OpenedApplication[];
    sha256: string;
  },
) {
  await tx
    .insertInto('grants.opening')
    .values({ ...made, applications: JSON.stringify(made.applications) })
    .execute();
}

export async function findOpening(tx: Tx, callId: string): Promise<Opening | undefined> {
  return tx
    .selectFrom('grants.opening as opening')
    .innerJoin('people.person as person', 'person.id', 'opening.openedBy')
    .select([
      'opening.callId',
      'opening.openedAt',
      'opening.applications',
      'opening.sha256',
      'person.name as openedByName',
    ])
    .where('opening.callId', '=', callId)
    .$castTo<Opening>()
    .executeTakeFirst();
}
