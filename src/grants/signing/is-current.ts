import type { Tx } from '../../platform/work.ts';
import type { Agreement } from '../agreements/queries.ts';
import { contentOf } from '../agreements/signed-document.ts';
import { hashOfSource } from './source.ts';

/** Whether the records still say what the offered text of an agreement says; of one without an offer there is nothing to compare. */
export async function isCurrent(tx: Tx, agreement: Agreement): Promise<boolean> {
  const { signing, state } = agreement;
  if (!signing || state !== 'draft') return true;
  return signing.sourceSha256 === hashOfSource(await contentOf(tx, agreement));
}
