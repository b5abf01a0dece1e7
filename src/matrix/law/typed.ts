import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { typedOne } from '../../ui/form-context.ts';
import type { LawVersion } from './queries.ts';
import type { Law } from './queries-staff.ts';

const days = ['adopted_on', 'gazette_date', 'repealed_on'] as const;
/** The fields of an act that hold one line, in the order of the form. */
const lawFieldNames = [
  'jurisdiction',
  'made_by',
  'title',
  'title_language',
  'english_title',
  'field',
  'number',
  'gazette_name',
  'gazette_number',
  'eli',
  'url',
  'repeals',
  'note',
  'source',
  'seen',
] as const;

/** An act as the fields of its form. */
export function typedLaw(law: Law): Record<string, string> {
  return {
    version: String(law.version),
    jurisdiction: law.jurisdiction,
    made_by: law.subJurisdiction ?? '',
    title: law.title,
    title_language: law.titleLanguage,
    english_title: law.englishTitle,
    field: law.field,
    number: law.number,
    ...dayFields('adopted_on', law.adoptedOn),
    gazette_name: law.gazetteName,
    gazette_number: law.gazetteNumber,
    ...dayFields('gazette_date', law.gazetteDate),
    eli: law.eli ?? '',
    url: law.url ?? '',
    repeals: law.repeals,
    ...dayFields('repealed_on', law.repealedOn),
    note: law.note,
    source: law.source,
    seen: law.verified ? 'yes' : 'no',
  };
}

/** The fields as texts to lay beside each other when two people changed an act at once. */
export function comparableLaw(typed: Typed): Record<string, string> {
  return {
    ...Object.fromEntries(lawFieldNames.map((name) => [name, typedOne(typed, name)])),
    ...Object.fromEntries(
      days.map((name) => [
        name,
        ['year', 'month', 'day'].map((part) => typedOne(typed, `${name}-${part}`)).join('-'),
      ]),
    ),
  };
}

export function typedVersion(version: LawVersion): Record<string, string> {
  return {
    name: version.name,
    ...dayFields('valid_from', version.validFrom),
    language: version.language,
    translation: version.translation,
    url: version.url ?? '',
    source: version.source,
  };
}
