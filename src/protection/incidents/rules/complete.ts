import type { PlainDate } from '../../../platform/dates.ts';
import type { IncidentKind } from '../codes.ts';
import type { People } from './people.ts';

/** The short pages on which an incident is written, in their order; `route` may stay empty. */
export const incidentPages = ['what', 'people', 'place', 'acts', 'route', 'sources'] as const;
export type IncidentPage = (typeof incidentPages)[number];

/** An incident as far as being whole asks. */
export type Complete = {
  readonly organisationId: string;
  readonly writerId: string;
  readonly writers: readonly string[];
  readonly state: string;
  readonly kind: IncidentKind | null;
  readonly people: People | null;
  readonly groups: readonly string[];
  readonly jurisdiction: string | null;
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
  readonly acts: readonly unknown[];
  readonly indicators: unknown;
  readonly sources: readonly { readonly month: string }[];
};

/** The pages that were not filled in yet, in their order. */
export function missingPages(record: Complete): IncidentPage[] {
  const filled: Record<IncidentPage, boolean> = {
    what: record.kind !== null,
    people: record.people !== null,
    place: record.jurisdiction !== null && record.toOn !== null,
    acts: record.acts.length > 0 && record.indicators !== null,
    route: true,
    sources: record.sources.length > 0,
  };
  return incidentPages.filter((one) => !filled[one]);
}
