import type { PublishedAction } from '../published.ts';

/** What the standard demands and the Action does not know. `what` and `why` are message keys under `opendata.`. */
export type Missing = { readonly what: string; readonly why: string };

/** IATI 2.03's minimal elements (schema and rules 1.1.1, 1.14.8, 6.11.1, 6.2.2) that no one may invent for the Action. */
export function missingForIati(action: PublishedAction): Missing[] {
  const gaps: [known: unknown, what: string][] = [
    [action.lead.identifier, 'reporting_organisation'],
    [action.lead.type, 'reporting_type'],
    [action.identifier, 'activity_identifier'],
    [action.title.trim(), 'title'],
    [action.description.trim(), 'description'],
    [action.status, 'status'],
    [action.plannedStart ?? action.actualStart, 'start'],
    [action.sectors.length, 'sector'],
    [action.jurisdictions.length, 'jurisdictions'],
  ];
  return gaps
    .filter(([known]) => !known)
    .map(([, what]) => ({ what: `opendata.missing.${what}`, why: `opendata.missing.${what}.why` }));
}
