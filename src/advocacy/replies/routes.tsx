import { listPapers } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { isOffered, standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { ResponseFormPage } from '../responses/pages/response-form-page.tsx';
import { ReturnPage, SendPage } from './pages/reply-forms.tsx';
import { ReplyPage } from './pages/reply-page.tsx';
import { replySubject } from './papers.ts';
import { seeReplyPermission } from './permissions.ts';
import type { Reply } from './queries.ts';
import { seenOfReply } from './rules.ts';
import {
  consentForm,
  type ReplyEditForm,
  type ReturnForm,
  replyEditForm,
  returnForm,
  type SendForm,
} from './schema.ts';
import { sendReply } from './send-reply.ts';
import { returnReply, submitReply, takeBackReply } from './submit-reply.ts';
import { replySteps, replyWorkflow } from './workflow.ts';
import { editReply } from './write-reply.ts';

const here = ({ id }: Pick<Reply, 'id'>) => `/replies/${id}`;
export const backToReply = (reply: Reply, { language }: Pick<Context, 'language'>) => ({
  back: { href: here(reply), text: language.t('advocacy.reply.title') },
});
const listFiles = async ({ tx, actionId }: Pick<Context, 'tx' | 'actionId'>, { id }: Reply) =>
  (await listPapers(tx, actionId, 'reply', [id])).filter(({ removedAt }) => removedAt === null);

/** From the draft over the approval in the institution to what the partner reads. */
export const replyRoutes: Route[] = [
  pageRoute<Reply>({
    path: '/replies/:replyId',
    may: seeReplyPermission,
    subject: replySubject,
    show: async (context, reply) => {
      const { actor, now, token, language } = context;
      const standing = standingOf(replyWorkflow, actor, reply, dayIn(zone, now));
      const files = await listFiles(context, reply);
      return page(
        language.t('advocacy.reply.title'),
        <ReplyPage
          reply={reply}
          files={files}
          standing={standing}
          seen={seenOfReply(reply, files)}
          removing={isOffered(standing, 'attach')}
          token={token}
        />,
        { back: { href: `/asked/${reply.recommendationId}`, text: reply.title } },
      );
    },
  }),
  formRoute<Reply, ReplyEditForm>({
    path: replySteps.edit.button.path,
    may: replySteps.edit.permission,
    subject: replySubject,
    schema: replyEditForm,
    fill: (_context, { stance, text, language, version }) => ({
      ...{ stance, text, language },
      version: String(version),
    }),
    show: (context, reply, state) =>
      page(
        context.language.t('advocacy.reply.edit.action'),
        <ResponseFormPage
          context={context}
          state={state}
          title={context.language.t('advocacy.reply.edit.action')}
          caption={reply.title}
          kind="draft"
          stored={reply}
        />,
        backToReply(reply, context),
      ),
    act: async ({ work }, reply, form) => {
      await editReply(work, { replyId: reply.id, form });
      return redirect(here(reply));
    },
  }),
  buttonRoute<Reply>({
    path: replySteps.submit.button.path,
    may: replySteps.submit.permission,
    subject: replySubject,
    back: (_context, reply) => here(reply),
    seen: true,
    act: async ({ work }, reply, { seen }) => {
      await submitReply(work, { replyId: reply.id, seen });
      return redirect(here(reply));
    },
  }),
  buttonRoute<Reply>({
    path: replySteps.take_back.button.path,
    may: replySteps.take_back.permission,
    subject: replySubject,
    back: (_context, reply) => here(reply),
    act: async ({ work }, reply) => {
      await takeBackReply(work, { replyId: reply.id });
      return redirect(here(reply));
    },
  }),
  formRoute<Reply, ReturnForm>({
    path: replySteps.give_back.button.path,
    may: replySteps.give_back.permission,
    subject: replySubject,
    schema: returnForm,
    show: (context, reply, state) =>
      page(
        context.language.t('advocacy.reply.return.action'),
        <ReturnPage context={context} state={state} reply={reply} />,
        backToReply(reply, context),
      ),
    act: async ({ work }, reply, form) => {
      await returnReply(work, { replyId: reply.id, form });
      return redirect(here(reply));
    },
  }),
  formRoute<Reply, SendForm>({
    path: replySteps.send.button.path,
    may: replySteps.send.permission,
    subject: replySubject,
    schema: consentForm,
    show: async (context, reply, state) =>
      page(
        context.language.t('advocacy.reply.send.action'),
        <SendPage context={context} state={state} reply={reply} files={await listFiles(context, reply)} />,
        backToReply(reply, context),
      ),
    act: async ({ work }, reply, { seen, ...form }) => {
      await sendReply(work, { replyId: reply.id, form, seen });
      return redirect(here(reply));
    },
  }),
];
