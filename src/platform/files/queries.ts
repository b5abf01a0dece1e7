import type { Instant } from '../dates.ts';
import type { Tx } from '../work.ts';
import type { Checked, FileState } from './file-state.ts';
import type { KnownFile } from './inspect-folder.ts';

export type FileRecord = {
  id: string;
  organisationId: string;
  sha256: string;
  size: number;
  type: string;
  name: string;
};

/** Every file that a record names, once. */
export async function listKnownFiles(tx: Tx): Promise<KnownFile[]> {
  return tx.selectFrom('platform.file').select(['sha256', 'size']).distinct().orderBy('sha256').execute();
}

export async function insertFile(
  tx: Tx,
  file: FileRecord & {
    actionId: string;
    purpose: string;
    uploadedBy: string | null;
    createdAt: Instant;
    state: FileState;
    checkNext: Instant;
  },
) {
  await tx.insertInto('platform.file').values(file).execute();
}

/** Files that the scanner is to be asked about now, the longest waiting first. */
export async function listToCheck(tx: Tx, now: Instant, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('platform.file')
    .select('id')
    .where('checkNext', '<=', now)
    .orderBy('checkNext')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** A file to be looked at, held so that no other process looks at it too; undefined when one does, or when there is nothing to do. */
export async function holdToCheck(tx: Tx, id: string, now: Instant) {
  return tx
    .selectFrom('platform.file')
    .select(['id', 'sha256', 'state', 'checkTries'])
    .where('id', '=', id)
    .where('checkNext', '<=', now)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function saveChecked(tx: Tx, id: string, checked: Checked) {
  await tx.updateTable('platform.file').set(checked).where('id', '=', id).execute();
}

/** What waits for a scanner when none is set any more: people decide about it. Returns how many. */
export async function giveUpChecking(tx: Tx): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('platform.file')
    .set({ state: 'unchecked', checkFailure: 'no_scanner' })
    .where('state', '=', 'quarantined')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export type Decision = { state: FileState; decidedBy: string; decidedAt: Instant; decisionReason: string };

export async function lockFileState(tx: Tx, id: string): Promise<FileState> {
  const { state } = await tx
    .selectFrom('platform.file')
    .select('state')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return state as FileState;
}

/** Keeps what a person decided. A file that was refused is not scanned any more. */
export async function saveDecision(tx: Tx, id: string, decision: Decision) {
  await tx
    .updateTable('platform.file')
    .set({ ...decision, ...(decision.state === 'refused' ? { checkNext: null } : {}) })
    .where('id', '=', id)
    .execute();
}
