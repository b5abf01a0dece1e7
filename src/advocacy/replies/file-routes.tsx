import {
  type PaperForm,
  PaperFormPage,
  type PaperStore,
  paperForm,
  type RemovalForm,
  RemovalFormPage,
  removalForm,
  servePaper,
} from '../../papers/index.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { attachFile, removeFile } from './keep-file.ts';
import { type ReplyFile, replyFileSubject, replySubject } from './papers.ts';
import { removeFilePermission, seeReplyPermission } from './permissions.ts';
import type { Reply } from './queries.ts';
import { backToReply } from './routes.tsx';
import { replySteps } from './workflow.ts';

/** The files that an institution attaches to its reply. */
export const replyFileRoutes = ({ store }: { store: PaperStore }): Route[] => [
  formRoute<Reply, PaperForm>({
    path: replySteps.attach.button.path,
    may: replySteps.attach.permission,
    subject: replySubject,
    schema: paperForm,
    files: 'kept',
    fill: ({ language }) => ({ language: language.locale }),
    show: (context, reply, state) =>
      page(
        context.language.t('papers.keep.action'),
        <PaperFormPage
          state={state}
          action={context.url.pathname}
          token={context.token}
          caption={reply.title}
          text={context.language.t('advocacy.reply.attach.text')}
        />,
        backToReply(reply, context),
      ),
    act: async ({ work, files }, reply, form) => {
      await attachFile(work, { replyId: reply.id, form, file: files.file?.[0] });
      return redirect(`/replies/${reply.id}`);
    },
  }),
  pageRoute<ReplyFile>({
    path: '/reply-files/:paperId',
    gives: 'file',
    may: seeReplyPermission,
    subject: replyFileSubject,
    show: ({ actor }, { paper }) => servePaper(store, paper, actor?.personId),
  }),
  formRoute<ReplyFile, RemovalForm>({
    path: '/reply-files/:paperId/remove',
    may: removeFilePermission,
    subject: replyFileSubject,
    schema: removalForm,
    show: (context, file, state) =>
      page(
        context.language.t('papers.remove.action'),
        <RemovalFormPage context={context} state={state} paper={file.paper} />,
        backToReply(file, context),
      ),
    act: async ({ work }, { id, paper }, form) => {
      await removeFile(work, { replyId: id, paperId: paper.id, form });
      return redirect(`/replies/${id}`);
    },
  }),
];
