import type { Language } from '../../platform/language/language.ts';
import type { PlaceName } from '../place-name.ts';
import { all, type Dimension } from './rules/families.ts';
import type { Span } from './rules/half-years.ts';

type Words = { readonly language: Language; readonly placeName: PlaceName };

/** What a row or column of a table is called. */
export function lineName(
  { language: { t }, placeName }: Words,
  dimension: Dimension | null,
  line: string,
): string {
  if (line === all || dimension === null) return t('release.total');
  if (dimension === 'place') return placeName(line);
  if (dimension === 'people' || dimension === 'loss') return t(`incident.people.${line}`);
  const isMethod = dimension === 'means' || dimension === 'danger' || dimension === 'price';
  return t(isMethod ? `incident.${dimension}.${line}` : `release.line.${dimension}.${line}`);
}

/** From the first to the last day of a table's records. */
export function spanText({ t, day }: Language, { startsOn, endsOn }: Span): string {
  return t('release.span.of', { from: day(startsOn), until: day(endsOn) });
}
