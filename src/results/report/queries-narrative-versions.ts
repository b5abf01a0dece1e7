import type { Instant } from '../../platform/dates.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { Section } from './sections.ts';

/** Who saved a text of a section. `role`: in which its author wrote it; null where that was not kept. */
export type NarrativeVersion = {
  readonly version: number;
  readonly writtenBy: string | null;
  readonly role: string | null;
  readonly writtenAt: Instant;
};
/** One text as it was saved, beside the one before it. */
export type SavedText = { readonly version: number; readonly text: string; readonly before: string };

/** So many are listed at once. */
const atOnce = 20;

const versionsOf = (tx: Tx, donorReportId: string, section: Section) =>
  tx
    .selectFrom('results.narrativeVersion as version')
    .where('version.donorReportId', '=', donorReportId)
    .where('version.section', '=', section);

/**
 * The versions of a section's text without the texts, the latest first: of those before one, so many as are listed at once. `count`: of
 * all; `more`: whether there are earlier ones.
 */
export async function listNarrativeVersions(
  tx: Tx,
  donorReportId: string,
  section: Section,
  before?: number,
): Promise<{
  readonly versions: readonly NarrativeVersion[];
  readonly count: number;
  readonly more: boolean;
}> {
  const { count } = await versionsOf(tx, donorReportId, section)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const found = await versionsOf(tx, donorReportId, section)
    .leftJoin('people.person as person', 'person.id', 'version.writtenBy')
    .select(['version.version', 'version.role', 'version.writtenAt', 'person.name as writtenBy'])
    .$if(before !== undefined, (query) => query.where('version.version', '<', before!))
    .orderBy('version.version', 'desc')
    .limit(atOnce + 1)
    .execute();
  return { versions: found.slice(0, atOnce), count: Number(count), more: found.length > atOnce };
}

/** One saved text with the one before it; undefined where there is none of this number. */
export async function findSavedText(
  tx: Tx,
  donorReportId: string,
  section: Section,
  version: number,
): Promise<SavedText | undefined> {
  const [found, before] = await versionsOf(tx, donorReportId, section)
    .select(['version.version', 'version.text'])
    .where('version.version', '<=', version)
    .orderBy('version.version', 'desc')
    .limit(2)
    .execute();
  return found?.version === version ? { ...found, before: before?.text ?? '' } : undefined;
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
