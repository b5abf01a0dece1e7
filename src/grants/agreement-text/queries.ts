import { sql } from 'kysely';
import { getDefinition } from '../../action/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';

/** A version of the text of an agreement: of the Action, or of one call. */
export type AgreementText = {
  readonly id: string;
  readonly callId: string | null;
  readonly number: number;
  readonly content: string;
  readonly reason: string;
  /** Null of the one that came with the Action. */
  readonly savedBy: string | null;
  readonly savedAt: Instant;
};
/** Whose text: that of the Action (`callId` null), or of a call. */
export type TextOwner = { readonly actionId: string; readonly callId: string | null };

const texts = (tx: Tx) =>
  tx
    .selectFrom('grants.agreementText as text')
    .leftJoin('people.person as person', 'person.id', 'text.savedBy')
    .select(['text.id', 'text.callId', 'text.number', 'text.content', 'text.reason', 'text.savedAt'])
    .select('person.name as savedBy');

/** Every version, the newest first. */
export async function listTexts(tx: Tx, { actionId, callId }: TextOwner): Promise<AgreementText[]> {
  return texts(tx)
    .where('text.actionId', '=', actionId)
    .where('text.callId', callId === null ? 'is' : '=', callId)
    .orderBy('text.number', 'desc')
    .execute();
}

export async function findText(tx: Tx, id: string): Promise<AgreementText | undefined> {
  return texts(tx).where('text.id', '=', id).executeTakeFirst();
}

/** The text that agreements of a call are made with now: the call's own, otherwise that of the Action. Undefined while nobody made one. */
export async function findCurrentText(
  tx: Tx,
  { actionId, callId }: TextOwner,
): Promise<AgreementText | undefined> {
  const [own] = callId === null ? [] : await listTexts(tx, { actionId, callId });
  return own ?? (await listTexts(tx, { actionId, callId: null }))[0];
}

/** One version after the other: locked until the transaction ends. */
export async function lockTexts(tx: Tx, actionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('agreement text'), hashtext(${actionId}))`.execute(tx);
}

/** The text that a new agreement is made with; the one that came with the Action becomes version 1 when it is first needed. */
export async function getTextFor(tx: Tx, owner: TextOwner, now: Instant): Promise<AgreementText> {
  const found = await findCurrentText(tx, owner);
  if (found) return found;
  await lockTexts(tx, owner.actionId);
  const made = await findCurrentText(tx, owner);
  if (made) return made;
  const content = await standardText(tx, owner.actionId);
  const action = { actionId: owner.actionId, callId: null };
  await insertText(tx, action, { number: 1, content, reason: '', savedBy: null, savedAt: now });
  return (await findCurrentText(tx, owner)) ?? Promise.reject(problem('not_found'));
}

/** The text that came with the Action. */
export async function standardText(tx: Tx, actionId: string): Promise<string> {
  return (await getDefinition(tx, actionId)).agreement.text;
}

export async function insertText(
  tx: Tx,
  { actionId, callId }: TextOwner,
  text: Omit<AgreementText, 'id' | 'callId' | 'savedBy'> & { readonly savedBy: string | null },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('grants.agreementText')
    .values({ ...text, id, actionId, callId })
    .execute();
  return id;
}

/** The number of an agreement of the call that was signed; undefined while none was. */
export async function signedOfCall(tx: Tx, callId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('grants.subGrantAgreement')
    .select('number')
    .where('callId', '=', callId)
    .where('state', '<>', 'draft')
    .orderBy('number')
    .executeTakeFirst();
  return row?.number;
}
