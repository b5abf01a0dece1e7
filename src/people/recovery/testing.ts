import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { hashMailedSecret } from '../mailed-secret.ts';

/** Somebody of an organisation asks to be let in without the second factor they lost. Returns its id. */
export async function buildRecovery(
  tx: Tx,
  recovery: { actionId: string; organisationId: string; personId: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('people.recovery')
    .values({
      ...recovery,
      id,
      stopSha256: hashMailedSecret(id),
      createdAt: '2026-11-24T11:50:00.000Z',
      opensAt: '2026-11-24T12:20:00.000Z',
    })
    .execute();
  return id;
}
