import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';

/** The token of the last mail's link, as the person reads it. */
export async function readMailedToken(tx: Tx, template: string): Promise<string> {
  const { body } = await tx
    .selectFrom('platform.mail')
    .select('body')
    .where('template', '=', `people.${template}`)
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  return /\/([\w-]{32})\b/.exec(body)![1]!;
}

/** Somebody asks to join an organisation. Returns the request's id. */
export async function buildJoinRequest(
  tx: Tx,
  request: { actionId: string; organisationId: string; personId: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('people.joinRequest')
    .values({ id, ...request, createdAt: '2026-11-20T09:00:00.000Z' })
    .execute();
  return id;
}

/** The words of the audit trail, in order. */
export async function listWords(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('platform.auditEntry').select('word').orderBy('sequence').execute();
  return rows.map(({ word }) => word);
}
