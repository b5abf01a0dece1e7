import { all, permission, type Reach } from '../../platform/permissions.ts';

/** A report with the partners that were asked for a part of it. */
type NotedSubject = { readonly askedPartners: readonly string[] };
/** The staff of a partner that was asked. */
const ofAsked: Reach<NotedSubject> = ({ organisationId }, { askedPartners }) =>
  organisationId !== null && askedPartners.includes(organisationId);

const writers = { programme_manager: all, grant_officer: ofAsked, finance_officer: ofAsked };

/** Those who write the report or a part of it talk about it among themselves. The contracting authority reads the submitted report. */
export const notePermissions = {
  read: permission<NotedSubject>('report_note.read', writers),
  write: permission<NotedSubject>('report_note.write', writers),
  settle: permission<NotedSubject>('report_note.settle', writers),
};
