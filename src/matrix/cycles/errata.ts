import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listPublishedErrata, listPublishedPlaces, listPublishedStandards } from './queries-published.ts';

/** What was corrected after publication: of one jurisdiction or standard, or of all where there is none. */
export type ToldErratum = {
  readonly jurisdiction: string | null;
  readonly standard: string | null;
  readonly issuedOn: PlainDate;
  readonly text: string;
};

/** The errata of a published cycle as its files tell them: by codes, the earliest first. */
export async function readErrata(tx: Tx, cycleId: string): Promise<ToldErratum[]> {
  const codes = new Map((await listPublishedPlaces(tx, cycleId)).map(({ id, code }) => [id, code]));
  const keys = new Map((await listPublishedStandards(tx, cycleId)).map(({ id, key }) => [id, key]));
  return (await listPublishedErrata(tx, cycleId)).map((one) => ({
    jurisdiction: one.placeId === null ? null : codes.get(one.placeId)!,
    standard: one.cycleStandardId === null ? null : keys.get(one.cycleStandardId)!,
    issuedOn: dayIn(zone, one.issuedAt),
    text: one.text,
  }));
}

/** What corrects a standard in a jurisdiction, in one cell. */
export function errataOn(errata: readonly ToldErratum[], jurisdiction: string, standard: string): string {
  return errata
    .filter((one) => one.jurisdiction === null || one.jurisdiction === jurisdiction)
    .filter((one) => one.standard === null || one.standard === standard)
    .map(({ issuedOn, text }) => `${issuedOn}: ${text}`)
    .join('\n');
}
