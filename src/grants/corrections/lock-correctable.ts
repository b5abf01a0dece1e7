import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { findLine, lockReport } from '../reports/queries.ts';
import {
  type CorrectableLine,
  type CorrectionRecord,
  findCorrectable,
  findCorrection,
  lockCorrection,
} from './queries.ts';

/** Its sub-grant is not closed, and the expenditure not decided on, until the transaction ends: the agreement first, then line and report, as every verb on a line. */
async function lockAround(tx: Tx, { agreementId, id, reportId }: CorrectableLine): Promise<void> {
  await lockAgreement(tx, agreementId);
  await findLine(tx, id);
  await lockReport(tx, reportId);
}

/** An accepted expenditure with all that is around it, locked until the transaction ends. Throws `not_found`. */
export async function lockCorrectable(tx: Tx, lineId: string): Promise<CorrectableLine> {
  const before = await findCorrectable(tx, lineId);
  if (!before) throw problem('not_found');
  await lockAround(tx, before);
  const line = await findCorrectable(tx, lineId);
  // While it was waited for, its sub-grantee may have removed it.
  if (!line) throw problem('not_found');
  return line;
}

/** A correction with its expenditure, both locked until the transaction ends. Throws `not_found`. */
export async function lockWithLine(tx: Tx, correctionId: string): Promise<CorrectionRecord> {
  const before = await findCorrection(tx, correctionId);
  if (!before) throw problem('not_found');
  await lockCorrectable(tx, before.lineId);
  return lockCorrection(tx, correctionId);
}
