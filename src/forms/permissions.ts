import { all, permission } from '../platform/permissions.ts';

/** A form as text and structure holds nothing confidential: all who run, check or pay for the Action may read it. */
export const seeForms = permission<unknown>('form.see', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  assessor: all,
  contracting_authority: all,
  data_protection_officer: all,
  administrator: all,
});

export const publishFormPermission = permission('form.publish', {
  programme_manager: all,
  administrator: all,
});
