import { all, permission, type Reach } from '../../platform/permissions.ts';

export type DraftSubject = { readonly partnerId: string };
const ofOwn: Reach<DraftSubject> = (actor, { partnerId }) => partnerId === actor.organisationId;
const authors = { programme_manager: all, grant_officer: ofOwn };
const word = (name: string) => permission<DraftSubject>(`form_draft.${name}`, authors);

/** Grant officers make the forms of their own partner; the programme manager those of all. */
export const draftPermissions = {
  list: permission('form_draft.list', { programme_manager: all, grant_officer: all }),
  start: permission('form_draft.start', { programme_manager: all, grant_officer: all }),
  /** The next version of a form that was made here. */
  follow: word('follow'),
  read: word('read'),
  describe: word('describe'),
  add: word('add'),
  change: word('change'),
  move: word('move'),
  remove: word('remove'),
  ask: word('ask'),
  translate: word('translate'),
  publish: word('publish'),
  discard: word('discard'),
};
