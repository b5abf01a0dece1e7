import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Tx } from '../../../platform/work.ts';
import type { SignedContent } from '../content.ts';
import type { Family, TableKey } from '../rules/families.ts';

/** What everybody reads of a release; of one that was withdrawn there is no content. */
export type PublicRelease = {
  readonly number: string;
  readonly tableKey: TableKey;
  readonly family: Family;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly signedOn: PlainDate;
  readonly content: SignedContent | null;
  readonly sha256: string;
  readonly signature: string;
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawalReason: string | null;
};

const releases = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.release')
    .select([
      sql<string>`number`.as('number'),
      sql<TableKey>`table_key`.as('tableKey'),
      sql<Family>`family`.as('family'),
      sql<PlainDate>`starts_on`.as('startsOn'),
      sql<PlainDate>`ends_on`.as('endsOn'),
      sql<PlainDate>`signed_on`.as('signedOn'),
      sql<SignedContent | null>`content`.as('content'),
      sql<string>`sha256`.as('sha256'),
      sql<string>`signature`.as('signature'),
      'withdrawnOn',
      'withdrawalReason',
    ])
    .where('actionId', '=', actionId);

/** The latest first. */
export async function listPublicReleases(tx: Tx, actionId: string): Promise<PublicRelease[]> {
  return releases(tx, actionId).orderBy('number', 'desc').execute();
}

export async function findPublicRelease(
  tx: Tx,
  actionId: string,
  number: string,
): Promise<PublicRelease | undefined> {
  return releases(tx, actionId).where('number', '=', number).executeTakeFirst();
}
