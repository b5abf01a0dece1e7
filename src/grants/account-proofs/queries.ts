import type { Instant } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import type { Tx } from '../../platform/work.ts';
import { findAgreement } from '../agreements/queries.ts';
import { getParty } from '../parties/queries.ts';
import {
  type AccountProofState,
  accountStandingOf,
  confirmedOf,
  type LatestProof,
  type Proved,
} from './rules.ts';

/** The document about a sub-grantee's account. */
export type AccountProof = {
  readonly id: string;
  readonly bank: string;
  readonly account: string;
  readonly state: AccountProofState;
  readonly submittedBy: string | null;
  readonly submittedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly returnReason: string;
  readonly name: string;
  readonly sha256: string;
  readonly fileState: FileState;
};

const proofs = (tx: Tx) =>
  tx
    .selectFrom('grants.accountProof as proof')
    .innerJoin('platform.file as file', 'file.id', 'proof.fileId')
    .select(['proof.id', 'proof.bank', 'proof.account', 'proof.state', 'proof.submittedBy'])
    .select(['proof.submittedAt', 'proof.decidedAt', 'proof.returnReason'])
    .select(['file.name', 'file.sha256', 'file.state as fileState']);

/** The documents about the account of an agreement, the latest first. */
export async function listAccountProofs(tx: Tx, agreementId: string): Promise<AccountProof[]> {
  return proofs(tx)
    .where('proof.agreementId', '=', agreementId)
    .orderBy('proof.submittedAt', 'desc')
    .orderBy('proof.id', 'desc')
    .execute();
}

/** The document by which the account of an agreement was confirmed, the latest. */
export async function findConfirmed(tx: Tx, agreementId: string): Promise<AccountProof | undefined> {
  return confirmedOf(await listAccountProofs(tx, agreementId));
}

type ProofOfAgreement = LatestProof & {
  readonly agreementId: string;
  readonly organisationId: string;
};
/** The documents about the accounts of all agreements of these sub-grantees, the latest first. */
export async function listProofsOf(tx: Tx, organisationIds: readonly string[]): Promise<ProofOfAgreement[]> {
  if (organisationIds.length === 0) return [];
  return tx
    .selectFrom('grants.accountProof')
    .select(['agreementId', 'organisationId', 'bank', 'account', 'state', 'submittedBy'])
    .where('organisationId', 'in', [...new Set(organisationIds)])
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export type Accounts = Proved & { readonly latestProof: AccountProof | undefined };
/** What the steps of an agreement ask about the account that its sub-grantee entered. */
export async function accountsOf(
  tx: Tx,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
): Promise<Accounts> {
  const party = await getParty(tx, organisationId);
  const [latestProof] = await listAccountProofs(tx, id);
  return {
    latestProof,
    accountStanding: accountStandingOf(party, latestProof),
    accountProvedBy: latestProof?.submittedBy ?? null,
  };
}

export async function insertAccountProof(
  tx: Tx,
  made: {
    id: string;
    agreementId: string;
    organisationId: string;
    bank: string;
    account: string;
    fileId: string;
    submittedBy: string;
    submittedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('grants.accountProof').values(made).execute();
}

export async function saveAccountProof(
  tx: Tx,
  id: string,
  decided: { state: AccountProofState; decidedBy: string; decidedAt: Instant; returnReason?: string },
): Promise<void> {
  await tx.updateTable('grants.accountProof').set(decided).where('id', '=', id).execute();
}

/** One document with its agreement: who reaches the agreement reaches it. */
export async function findAccountProof(tx: Tx, id: string) {
  const proof = await proofs(tx)
    .select(['proof.agreementId', 'proof.fileId', 'file.type', 'file.uploadedBy', 'file.decisionReason'])
    .select(['file.checkFailure', 'file.checkNext'])
    .where('proof.id', '=', id)
    .executeTakeFirst();
  // Asked whether there is one or not: one that is missing takes the time of one that is foreign.
  const agreement = await findAgreement(tx, proof?.agreementId ?? id);
  return proof && agreement ? { ...agreement, proof: { ...proof, state: proof.fileState } } : undefined;
}
export type FoundAccountProof = NonNullable<Awaited<ReturnType<typeof findAccountProof>>>;
