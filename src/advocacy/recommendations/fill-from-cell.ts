import { findPublishedCell, territoryOf } from '../../matrix/index.ts';
import { dayFields } from '../../platform/http/fields.ts';
import type { ActingContext, Typed } from '../../platform/http/route.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';

/** What a recommendation begins with that somebody draws from a cell of the matrix: `?cycle=…&place=…&standard=…`; nothing without one. */
export async function fillFromCell({ tx, actionId, query, url, language }: ActingContext): Promise<Typed> {
  const { cycle: cycleId = '', place = '', standard = '' } = query;
  const cell = await findPublishedCell(tx, actionId, { cycleId, place, standard });
  if (!cell) return {};
  return {
    title: inLanguage(cell.standard.title, language.locale).slice(0, 200),
    jurisdiction: jurisdictionCode.safeParse(place).data ?? '',
    // An invented place is no jurisdiction: its name is kept as a territory.
    territory: territoryOf(place) ?? '',
    source: 'own_brief',
    source_body: cell.cycle.title.slice(0, 200),
    ...dayFields('said_on', cell.cycle.asOf),
    url: `${url.origin}/matrix/${cell.cycle.id}/cells/${place}/${standard}`,
    standard: cell.standard.standardId,
  };
}
