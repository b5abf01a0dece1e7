import { all, ofPartner, permission } from '../../platform/permissions.ts';
import type { CallSubject } from '../calls/permissions.ts';

/** Whoever is signed in asks and follows; the call's officers answer. What is answered is public. */
export const questionPermissions = {
  ask: permission<unknown>('question.ask', { signedIn: true }),
  follow: permission<unknown>('call.follow', { signedIn: true }),
  list: permission<CallSubject>('question.list', { grant_officer: ofPartner, programme_manager: all }),
  answer: permission<CallSubject>('question.answer', { grant_officer: ofPartner }),
};
