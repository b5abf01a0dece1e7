import { all, permission, type Reach } from '../platform/permissions.ts';

/** A case as these permissions see it: whether the person at work handles it. The database decides who does (`voice.handlers`). */
export type CaseSubject = { readonly mine: boolean };

const asHandler: Reach<CaseSubject> = (_, { mine }) => mine;
/** People who work for a partner may be appointed; of the contracting authority for unclear reports alone. */
const handlers = {
  programme_manager: asHandler,
  grant_officer: asHandler,
  finance_officer: asHandler,
  contracting_authority: asHandler,
  data_protection_officer: asHandler,
  administrator: asHandler,
};
const staff = {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
  data_protection_officer: all,
  administrator: all,
};
const appointing = { programme_manager: all, administrator: all };

/** Anyone, signed in or not. Who it was is not asked and not kept. */
export const reportPermission = permission('voice.report', { anyone: true });
export const returnPermission = permission('voice.add', { anyone: true });
export const forgetContactPermission = permission('voice.forget_contact', { anyone: true });
export const seeCounts = permission('voice.see_counts', { anyone: true });

export const listCasesPermission = permission('voice.list', staff);
/** How many there are of each kind: no case, no number. */
export const seeStanding = permission('voice.see_standing', {
  programme_manager: all,
  data_protection_officer: all,
  administrator: all,
});
export const seeCase = permission<CaseSubject>('voice.see', handlers);
export const acknowledgePermission = permission<CaseSubject>('voice.acknowledge', handlers);
export const takeUpPermission = permission<CaseSubject>('voice.take_up', handlers);
export const writePermission = permission<CaseSubject>('voice.write', handlers);
export const closePermission = permission<CaseSubject>('voice.close', handlers);
export const reopenPermission = permission<CaseSubject>('voice.reopen', handlers);
export const passOnPermission = permission<CaseSubject>('voice.pass_on', handlers);

export const listHandlersPermission = permission('voice.list_handlers', appointing);
export const appointPermission = permission('voice.appoint', appointing);
/** Who appoints may end it. */
export const endAppointmentPermission = permission<{ actionId: string }>('voice.end_appointment', appointing);
