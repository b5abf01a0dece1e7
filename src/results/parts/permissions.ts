import { all, permission, type Reach } from '../../platform/permissions.ts';

export type PartSubject = { readonly partnerId: string };
/** The staff of the partner that was asked. */
const ofOwn: Reach<PartSubject> = (actor, { partnerId }) => partnerId === actor.organisationId;

const lead = { programme_manager: all };
const authors = { programme_manager: ofOwn, grant_officer: ofOwn, finance_officer: ofOwn };

/** Partners write and read their own part, the programme manager reads all. The contracting authority reads the submitted report. */
export const partPermissions = {
  list: permission('report_part.list', { programme_manager: all, grant_officer: all, finance_officer: all }),
  read: permission<PartSubject>('report_part.read', { ...authors, ...lead }),
  ask: permission<unknown>('report_part.ask', lead),
  write: permission<PartSubject>('report_part.write', authors),
  submit: permission<PartSubject>('report_part.submit', authors),
  accept: permission<unknown>('report_part.accept', lead),
  return: permission<unknown>('report_part.return', lead),
  edit: permission<unknown>('report_part.edit', lead),
  take: permission<unknown>('report_part.take', lead),
  changeDay: permission<unknown>('report_part.change_day', lead),
  withdraw: permission<unknown>('report_part.withdraw', lead),
};
