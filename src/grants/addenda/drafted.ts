import type { Work } from '../../platform/work.ts';
import { listInstalments, lockAgreement } from '../agreements/queries.ts';
import { lockInstalment } from '../payments/queries.ts';
import { changeIn, gatherFacts } from './gather-facts.ts';
import { holdSums } from './keep-change.ts';
import { lockAddendum } from './queries.ts';

/** An addendum, locked with its agreement and the instalment that another amount changes, with what the steps towards its signatures ask about it. Throws `not_found`. */
export async function lockDrafted(work: Work, addendumId: string) {
  const addendum = await lockAddendum(work.tx, addendumId);
  const agreement = await lockAgreement(work.tx, addendum.agreementId);
  const change = changeIn(addendum);
  await holdSums(work, agreement, change);
  if (change.amountMinor !== null) {
    const last = (await listInstalments(work.tx, agreement.id)).at(-1);
    if (last) await lockInstalment(work.tx, last.id);
  }
  const facts = await gatherFacts(work, agreement, change);
  return { agreement, addendum: { ...addendum, change, facts } };
}
