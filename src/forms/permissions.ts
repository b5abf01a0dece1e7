import { all, permission } from '../platform/permissions.ts';
import { isMadeKey } from './made-keys.ts';

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

/** Grant officers publish what is made in the browser; the forms of an Action's files come with its start. */
export const publishFormPermission = permission<{ readonly key: string }>('form.publish', {
  programme_manager: all,
  administrator: all,
  grant_officer: (_actor, { key }) => isMadeKey(key),
});
