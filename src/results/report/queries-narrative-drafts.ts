import type { Instant } from '../../platform/dates.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { Section } from './sections.ts';

/** What a person typed and has not saved: begun from a version, kept while it was typed. */
export type NarrativeDraft = { readonly text: string; readonly version: number; readonly keptAt: Instant };
type Place = { readonly donorReportId: string; readonly section: Section; readonly personId: string };

/** Of this person alone; undefined where they saved all that they typed. */
export function findNarrativeDraft(tx: Tx, place: Place): Promise<NarrativeDraft | undefined> {
  return tx
    .selectFrom('results.narrativeDraft')
    .select(['text', 'version', 'keptAt'])
    .where('donorReportId', '=', place.donorReportId)
    .where('section', '=', place.section)
    .where('personId', '=', place.personId)
    .executeTakeFirst();
}

export async function keepNarrativeDraft(
  { tx, actor, now }: Work,
  draft: Omit<Place, 'personId'> & Pick<NarrativeDraft, 'text' | 'version'>,
): Promise<void> {
  const { text, version } = draft;
  await tx
    .insertInto('results.narrativeDraft')
    .values({ ...draft, personId: actor.personId, keptAt: now })
    .onConflict((known) =>
      known.columns(['donorReportId', 'section', 'personId']).doUpdateSet({ text, version, keptAt: now }),
    )
    .execute();
}

export async function deleteNarrativeDraft(
  { tx, actor }: Work,
  { donorReportId, section }: Omit<Place, 'personId'>,
): Promise<void> {
  await tx
    .deleteFrom('results.narrativeDraft')
    .where('donorReportId', '=', donorReportId)
    .where('section', '=', section)
    .where('personId', '=', actor.personId)
    .execute();
}
