import type { Work } from '../../platform/work.ts';
import { writeNote } from './write-note.ts';

/** A note at section 2.2, for one person or for all. Returns its id. */
export async function buildNote(
  work: Work,
  {
    donorReportId,
    addressedTo = null,
    section = '2.2',
  }: { donorReportId: string; addressedTo?: string | null; section?: string },
): Promise<string> {
  const form = { text: 'Is the round table of May in here?', addressedTo };
  return writeNote(work, { donorReportId, section, form });
}
