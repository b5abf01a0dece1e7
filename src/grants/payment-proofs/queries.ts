import type { Instant } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import type { Tx } from '../../platform/work.ts';
import { findAgreement } from '../agreements/queries.ts';

/** The bank's document behind a paid instalment. */
export type Proof = {
  readonly id: string;
  readonly instalmentId: string;
  readonly name: string;
  readonly sha256: string;
  readonly state: FileState;
};

const proofs = (tx: Tx) =>
  tx
    .selectFrom('grants.paymentProof as proof')
    .innerJoin('platform.file as file', 'file.id', 'proof.fileId')
    .select(['proof.id', 'proof.instalmentId', 'file.name', 'file.sha256', 'file.state']);

/** The proofs of an agreement's payments, in the order in which they came. */
export async function listProofs(tx: Tx, agreementId: string): Promise<Proof[]> {
  return proofs(tx)
    .where('proof.agreementId', '=', agreementId)
    .orderBy('proof.createdAt')
    .orderBy('proof.id')
    .execute();
}

/** Those of one instalment. */
export async function listProofsOf(
  tx: Tx,
  { id, agreementId }: { readonly id: string; readonly agreementId: string },
): Promise<Proof[]> {
  return (await listProofs(tx, agreementId)).filter(({ instalmentId }) => instalmentId === id);
}

export async function insertProof(
  tx: Tx,
  made: {
    id: string;
    instalmentId: string;
    agreementId: string;
    organisationId: string;
    fileId: string;
    createdAt: Instant;
  },
) {
  await tx.insertInto('grants.paymentProof').values(made).execute();
}

/** One proof with its agreement: who reaches the agreement reaches it. */
export async function findProof(tx: Tx, id: string) {
  const proof = await proofs(tx)
    .select(['proof.agreementId', 'proof.fileId', 'file.type', 'file.uploadedBy', 'file.decisionReason'])
    .select(['file.checkFailure', 'file.checkNext'])
    .where('proof.id', '=', id)
    .executeTakeFirst();
  // Asked whether there is a proof or not: one that is missing takes the time of one that is foreign.
  const agreement = await findAgreement(tx, proof?.agreementId ?? id);
  return proof && agreement ? { ...agreement, proof } : undefined;
}
export type FoundProof = NonNullable<Awaited<ReturnType<typeof findProof>>>;
