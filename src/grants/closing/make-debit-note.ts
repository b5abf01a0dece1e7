import type { Document } from '../../platform/documents/document.ts';
import type { Context } from '../../platform/http/route.ts';
import type { Agreement } from '../agreements/queries.ts';
import { getParty } from '../parties/queries.ts';
import { debitNote } from './debit-note.ts';
import { findClosing, findRecovery } from './queries.ts';

/** The note of debit of an agreement; undefined while nothing is paid back. */
export async function makeDebitNote(
  { tx, language }: Pick<Context, 'tx' | 'language'>,
  agreement: Agreement,
  demonstration: boolean,
): Promise<Document | undefined> {
  const recovery = await findRecovery(tx, agreement.id);
  const closed = await findClosing(tx, agreement.id);
  if (!recovery || !closed?.closedAt) return undefined;
  const partner = await getParty(tx, agreement.partnerId);
  const subGrantee = await getParty(tx, agreement.organisationId);
  const note = { agreement, partner, subGrantee, recovery, madeAt: closed.closedAt };
  return debitNote(language, note, demonstration);
}
