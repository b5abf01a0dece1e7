import { all, permission, type Reach } from '../../platform/permissions.ts';

export type DraftSubject = { readonly partnerId: string };
const ofOwn: Reach<DraftSubject> = (actor, { partnerId }) => partnerId === actor.organisationId;
const authors = { programme_manager: all, grant_officer: ofOwn };

/** Grant officers make the forms of their own partner; the programme manager those of all. */
export const draftPermissions = {
  list: permission('form_draft.list', { programme_manager: all, grant_officer: all }),
  start: permission('form_draft.start', { programme_manager: all, grant_officer: all }),
  /** The next version of a form that was made here. */
  follow: permission<DraftSubject>('form_draft.follow', authors),
  read: permission<DraftSubject>('form_draft.read', authors),
  describe: permission<DraftSubject>('form_draft.describe', authors),
  add: permission<DraftSubject>('form_draft.add', authors),
  change: permission<DraftSubject>('form_draft.change', authors),
  move: permission<DraftSubject>('form_draft.move', authors),
  remove: permission<DraftSubject>('form_draft.remove', authors),
  ask: permission<DraftSubject>('form_draft.ask', authors),
  translate: permission<DraftSubject>('form_draft.translate', authors),
  publish: permission<DraftSubject>('form_draft.publish', authors),
  discard: permission<DraftSubject>('form_draft.discard', authors),
};
