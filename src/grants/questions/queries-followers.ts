import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';

/** What is followed: one call, the new calls of a jurisdiction, or, with neither, every new call. */
export type Followed = { readonly callId: string | null; readonly jurisdiction: string | null };
type Following = Followed & { readonly actionId: string; readonly personId: string };

export async function insertFollower(tx: Tx, following: Following, since: Instant): Promise<void> {
  await tx
    .insertInto('grants.follower')
    .values({ id: newId(), ...following, since })
    .onConflict((conflict) =>
      conflict.columns(['actionId', 'personId', 'callId', 'jurisdiction']).doNothing(),
    )
    .execute();
}

export async function deleteFollower(
  tx: Tx,
  { actionId, personId, callId, jurisdiction }: Following,
): Promise<void> {
  await tx
    .deleteFrom('grants.follower')
    .where('actionId', '=', actionId)
    .where('personId', '=', personId)
    .where('callId', 'is not distinct from', callId)
    .where('jurisdiction', 'is not distinct from', jurisdiction)
    .execute();
}

/** Whether a person asked to be told of a call. */
export async function isFollowing(tx: Tx, personId: string, callId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('grants.follower')
    .select('id')
    .where('personId', '=', personId)
    .where('callId', '=', callId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Of which new calls a person is told: jurisdictions, and null for every call. */
export async function listFollowedNext(
  tx: Tx,
  actionId: string,
  personId: string,
): Promise<(string | null)[]> {
  const rows = await tx
    .selectFrom('grants.follower')
    .select('jurisdiction')
    .where('actionId', '=', actionId)
    .where('personId', '=', personId)
    .where('callId', 'is', null)
    .execute();
  return rows.map(({ jurisdiction }) => jurisdiction);
}
