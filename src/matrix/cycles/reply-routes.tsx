import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { byQuestion } from './by-question.ts';
import { ReplyPage } from './pages/reply-page.tsx';
import { cyclePermissions } from './permissions.ts';
import { listCycleStandards, listQuestions } from './queries.ts';
import { type Invitation, listReplies, listVerdicts } from './queries-verdicts.ts';
import { reply } from './reply.ts';
import { type ReplyForm, replyForm } from './schema.ts';
import { invitationSubject } from './subjects.ts';

/** What an institution reads about its jurisdiction, and replies. */
export const replyRoutes: Route[] = [
  formRoute<Invitation, ReplyForm>({
    path: '/matrix-replies/:invitationId',
    may: cyclePermissions.reply,
    subject: invitationSubject,
    schema: replyForm,
    show: async (context, invitation, state) => {
      const { tx, language } = context;
      return page(
        language.t('cycles.reply.title'),
        <ReplyPage
          context={context}
          state={state}
          invitation={invitation}
          standards={await listCycleStandards(tx, invitation.cycleId)}
          questions={await listQuestions(tx, { cycleId: invitation.cycleId })}
          verdicts={byQuestion(await listVerdicts(tx, { placeId: invitation.placeId }))}
          replies={await listReplies(tx, { invitationId: invitation.id })}
        />,
        { back: { href: '/asked', text: language.t('nav.asked') } },
      );
    },
    act: async ({ work }, { id }, form) => {
      await reply(work, { invitationId: id, form });
      return redirect(`/matrix-replies/${id}`);
    },
  }),
];
