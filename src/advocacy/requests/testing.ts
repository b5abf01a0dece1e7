import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertRequest } from './queries.ts';
import { hashRequestSecret, requestSecret } from './secret.ts';

/** A request to whom a recommendation asks first, by email. Returns its id and the secret of its link. */
export async function buildRequest(
  tx: Tx,
  given: { recommendationId: string; senderId: string; sentBy: string; secret: string; replyBy?: string },
): Promise<{ id: string; link: string }> {
  const { secret, replyBy = '2026-12-20', ...about } = given;
  const { addresseeId } = await tx
    .selectFrom('advocacy.asked')
    .select('addresseeId')
    .where('recommendationId', '=', given.recommendationId)
    .orderBy('position')
    .executeTakeFirstOrThrow();
  const id = newId();
  const link = requestSecret(secret, id);
  await insertRequest(tx, {
    ...{ ...about, id, addresseeId, way: 'email', locale: 'sr-Latn', replyBy },
    ...{ contact: 'Head of the Asylum Department', contactEmail: 'asylum@ministry.example' },
    ...{ request: 'Tell us by which act.', replyTo: 'advocacy@partner.example' },
    ...{ sentOn: '2026-11-20', createdAt: '2026-11-20T09:00:00.000Z' },
    secretMac: hashRequestSecret(secret, link),
  });
  return { id, link };
}
