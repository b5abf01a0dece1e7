import type { Instant } from '../../platform/dates.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { Section } from './sections.ts';

/** A text of a section as it was saved. `role`: in which its author wrote it; null where that was not kept. */
export type NarrativeVersion = {
  readonly version: number;
  readonly text: string;
  readonly writtenBy: string | null;
  readonly role: string | null;
  readonly writtenAt: Instant;
};

/** Every version of a section's text, the latest first. */
export async function listNarrativeVersions(
  tx: Tx,
  donorReportId: string,
  section: Section,
): Promise<NarrativeVersion[]> {
  return tx
    .selectFrom('results.narrativeVersion as version')
    .leftJoin('people.person as person', 'person.id', 'version.writtenBy')
    .select(['version.version', 'version.text', 'version.role', 'version.writtenAt'])
    .select('person.name as writtenBy')
    .where('version.donorReportId', '=', donorReportId)
    .where('version.section', '=', section)
    .orderBy('version.version', 'desc')
    .execute();
}

export async function insertNarrativeVersion(
  { tx, actor, now }: Work,
  written: {
    readonly donorReportId: string;
    readonly section: Section;
    readonly version: number;
    readonly text: string;
  },
): Promise<void> {
  const role = actor.roles.find(({ toLook }) => !toLook)?.role ?? null;
  await tx
    .insertInto('results.narrativeVersion')
    .values({ ...written, role, writtenBy: actor.personId, writtenAt: now })
    .execute();
}
