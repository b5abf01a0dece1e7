import type { Cast, Side } from '../../../tests/support/cast.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { Instant } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { confirmAccount } from './decide-account.ts';
import { proveAccount } from './prove-account.ts';
import { listAccountProofs } from './queries.ts';

const signed: Instant = '2026-03-12T09:00:00.000Z';
export const cardOfBank: StoredFile = {
  ...{ sha256: sha256('card of the bank'), size: 10, type: 'application/pdf', name: 'card-of-the-bank.pdf' },
};

/** The account of a draft agreement, proved and, unless `submitted`, confirmed. Returns the id of its document. */
export async function buildAccountProof(
  cast: Cast,
  agreementId: string,
  {
    side = cast,
    file = cardOfBank,
    submitted = false,
  }: { side?: Side; file?: StoredFile | undefined; submitted?: boolean } = {},
): Promise<string> {
  await proveAccount(cast.work(side.besa, signed), { agreementId, files: [file] });
  if (!submitted) await confirmAccount(cast.work(side.fatos, signed), { agreementId });
  return (await listAccountProofs(cast.work(side.besa).tx, agreementId))[0]!.id;
}
