import type { Cast, Side } from '../../../tests/support/cast.ts';
import { getContract, insertContract, unknownContract } from '../../action/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { findCurrentText, insertText } from '../agreement-text/queries.ts';
import { saveParty } from '../parties/queries.ts';

const drafted: Instant = '2026-01-10T09:00:00.000Z';
const signed: Instant = '2026-03-12T09:00:00.000Z';

/** What a signed document of the tests is: its words and the hash of its file. */
export const signedWords = {
  documentSha256: 'cd'.repeat(32),
  agreed: { title: 'Agreement', date: signed, header: 'Agreement', blocks: [] },
};

/** The text that the Action of the tests comes with. */
export const shortText = `# Parties
{partner_name} and {sub_grantee_name} agree under contract {contract_number}.

# Amount
The sub-grant is {amount}, from {starts_on} to {ends_on}, to {sub_grantee_account}. Sources other than the sub-grant pay {co_financing_percent} %.

{instalments}`;

/** All that an agreement of this side needs beside its terms: the text, the contract's number, what is said of both parties. */
export async function buildParties(cast: Cast, side: Side = cast): Promise<void> {
  const { tx, actionId } = cast.work(side.elira, signed);
  if (!(await findCurrentText(tx, { actionId, callId: null })))
    await insertText(
      tx,
      { actionId, callId: null },
      { number: 1, content: shortText, reason: '', savedBy: null, savedAt: drafted },
    );
  if (!(await getContract(tx, actionId)).number)
    await insertContract(cast.work(cast.ana, drafted), {
      ...unknownContract,
      number: 'TEST/2026/1',
      reason: 'Signed.',
      currency: 'EUR',
    });
  for (const organisationId of [side.organisations.partner, side.organisations.cso])
    await saveParty(tx, 0, {
      organisationId,
      actionId,
      address: 'Bridge Street 1',
      registrationNumber: '12345',
      representative: 'Besa Bridge',
      representativeFunction: 'Director',
      bank: 'Bank of the bridge',
      account: 'RS35260005601001611379',
      updatedBy: null,
      updatedAt: drafted,
    });
}
