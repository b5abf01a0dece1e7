import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import type { CorrectionSubject } from '../corrections/permissions.ts';
import { correctionFilePermissions } from './permissions.ts';
import { type CorrectionFile, listCorrectionFiles } from './queries.ts';

/** The files of a correction, for those who may read them, whatever the connection would show. */
export async function readFiles(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor | undefined },
  correction: CorrectionSubject,
): Promise<CorrectionFile[]> {
  return may(actor, correctionFilePermissions.read, correction) ? listCorrectionFiles(tx, correction.id) : [];
}
