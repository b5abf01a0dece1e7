import { findPaper, type Paper, type PaperOwner } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { seeReplyFiles } from './permissions.ts';
import { findReply, type Reply } from './queries.ts';
import { replySteps } from './workflow.ts';

export const replySubject: Subject<Reply> = {
  kind: 'reply',
  param: 'replyId',
  find: (tx, id, { actionId }) => findReply(tx, actionId, id),
};

/** Beside a reply are the files of its institution: staff see them once it is sent. */
export const replyPapers: PaperOwner<Reply> = {
  kind: 'reply',
  subject: replySubject,
  see: seeReplyFiles,
  keepers: replySteps.attach.permission,
  withRecord: true,
  standsOn: ({ id, recommendationId, title, organisationId, state }) => ({
    href: `/staff/recommendations/${recommendationId}`,
    title,
    audited: state === 'sent' ? { kind: 'recommendation', id: recommendationId } : { kind: 'reply', id },
    organisationId,
  }),
};

/** A file of a reply, for its institution. */
export type ReplyFile = Reply & { readonly paper: Paper };
export const replyFileSubject: Subject<ReplyFile> = {
  kind: 'reply_file',
  param: 'paperId',
  find: async (tx, id, { actionId }) => {
    const paper = await findPaper(tx, actionId, 'reply', id);
    // A file that is missing is looked for by the same statements as one of another institution.
    const reply = await findReply(tx, actionId, paper?.ownerId ?? id);
    return paper && reply && { ...reply, paper };
  },
};
