import { placeOf, type Section } from '../report/sections.ts';

/** The notes at a section of a report, on the page of all its notes. */
export function notesPath(donorReportId: string, section?: Section): string {
  const page = `/staff/donor-reports/${donorReportId}/notes`;
  return section === undefined ? page : `${page}#${placeOf(section)}`;
}
