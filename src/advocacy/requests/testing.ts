import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertRequest } from './queries.ts';
import type { RequestForm } from './schema.ts';
import { hashRequestSecret, requestSecret } from './secret.ts';

/** A request to whom a recommendation asks first, by email. Returns its id and the secret of its link. */
export async function buildRequest(
  tx: Tx,
  given: { recommendationId: string; senderId: string; sentBy: string; secret?: string; replyBy?: string },
): Promise<{ id: string; link: string }> {
  const { secret = 'of the tests', replyBy = '2026-12-20', ...about } = given;
  const addresseeId = await firstAsked(tx, given.recommendationId);
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

/** What an officer types to send a recommendation to whom it asks first, by email. */
export async function requestFormOf(
  tx: Tx,
  recommendationId: string,
  more: Partial<RequestForm> = {},
): Promise<RequestForm> {
  return {
    ...{ addresseeId: await firstAsked(tx, recommendationId), way: 'email', locale: 'sq' },
    ...{ contact: 'Head of the Asylum Department', contactEmail: 'asylum@ministry.example' },
    ...{ request: 'Tell us by which act.', replyBy: '2026-12-20', replyTo: 'advocacy@partner.example' },
    ...more,
  };
}

async function firstAsked(tx: Tx, recommendationId: string): Promise<string> {
  const { addresseeId } = await tx
    .selectFrom('advocacy.asked')
    .select('addresseeId')
    .where('recommendationId', '=', recommendationId)
    .orderBy('position')
    .executeTakeFirstOrThrow();
  return addresseeId;
}
