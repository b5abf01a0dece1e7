import { all, permission } from '../../platform/permissions.ts';

export type ProfileSubject = { readonly id: string };

/** The pool is the Action's. An assessor keeps their own profile; any grant officer keeps it, too, with the note on the fee. */
export const assessorPermissions = {
  list: permission('assessor.list', { grant_officer: all, programme_manager: all }),
  keep: permission<ProfileSubject>('assessor.keep', {
    grant_officer: all,
    assessor: (actor, { id }) => id === actor.personId,
  }),
  note: permission<ProfileSubject>('assessor.note', { grant_officer: all }),
};
