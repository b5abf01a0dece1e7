import type { Jurisdiction } from '../../platform/language/jurisdictions.ts';
import type { Locale } from '../../platform/language/language.ts';
import { toLatin } from '../../platform/language/transliterate.ts';

/** An invented civil society organisation. Its name says that it is imagined, its registration number begins with DEMO. */
export type InventedOrganisation = {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly jurisdiction: Jurisdiction;
  readonly locale: Locale;
  readonly place: string;
  readonly certifier: string;
  /** Null where the organisation is one person. */
  readonly member: string | null;
};

type Row = readonly [name: string, certifier: string, member: string | null, locale?: Locale, other?: string];

/** The organisations of one jurisdiction, each in one of its invented places. */
export function organisationsOf(
  jurisdiction: Jurisdiction,
  locale: Locale,
  places: readonly string[],
  rows: readonly Row[],
): InventedOrganisation[] {
  return rows.map(([name, certifier, member, own = locale, other], at) => ({
    name,
    otherNames: other ? [other] : [],
    jurisdiction,
    locale: own,
    place: own === 'sr-Latn' ? toLatin(places[at % places.length]!) : places[at % places.length]!,
    certifier,
    member,
  }));
}
