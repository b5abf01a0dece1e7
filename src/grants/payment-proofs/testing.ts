import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { times } from '../testing.ts';
import { keepProofs } from './keep-proofs.ts';
import { listProofs } from './queries.ts';

/** The bank's document beside the first instalment of an agreement, paid or not. Returns its id. */
export async function buildProof(
  cast: Cast,
  { agreementId, instalments }: { agreementId: string; instalments: readonly string[] },
  { side = cast, file }: { side?: Side; file: StoredFile },
): Promise<string> {
  const work = cast.work(side.fatos, times.signed);
  const { organisationId } = side.besa;
  await keepProofs(work, { id: instalments[0]!, agreementId, organisationId }, [file]);
  return (await listProofs(work.tx, agreementId))[0]!.id;
}
