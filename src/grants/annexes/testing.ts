import type { Cast } from '../../../tests/support/cast.ts';
import { system } from '../../platform/database/frame.ts';
import type { Instant } from '../../platform/dates.ts';
import { checkFile } from '../../platform/files/check-file.ts';
import type { FileState, Verdict } from '../../platform/files/file-state.ts';
import { findAttachment } from '../applications/queries.ts';
import { statute, times } from '../testing.ts';

/** The statute as it comes where a virus scanner is set. */
export const quarantined = { ...statute, quarantined: true as const };

const store = { read: async () => new Response('content').body as ReadableStream };

/** Has a file of an application scanned, with this verdict. */
export async function scanAnnex(
  cast: Cast,
  attachmentId: string,
  verdict: Verdict,
  now: Instant = times.open,
): Promise<FileState | undefined> {
  const work = cast.work(system, now);
  const { fileId } = (await findAttachment(work.tx, attachmentId))!.attachment;
  return checkFile(work, { fileId, store, scanner: { scan: async () => verdict } });
}
