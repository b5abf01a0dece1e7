import { type PaperStore, papersBeside, servePaper } from '../../papers/index.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { byQuestion } from './by-question.ts';
import { ReplyPage } from './pages/reply-page.tsx';
import { cyclePermissions } from './permissions.ts';
import { listCycleStandards, listQuestions } from './queries.ts';
import { type Invitation, listReplies, listVerdicts } from './queries-verdicts.ts';
import { reply } from './reply.ts';
import { type ReplyForm, replyForm } from './schema.ts';
import { invitationSubject, type LetterFile, letterFileSubject, replyPapers } from './subjects.ts';

/** What an institution reads about its jurisdiction, and replies. */
export const replyRoutes = ({ store }: { store: PaperStore }): Route[] => [
  formRoute<Invitation, ReplyForm>({
    path: '/matrix-replies/:invitationId',
    may: cyclePermissions.reply,
    subject: invitationSubject,
    schema: replyForm,
    fill: ({ language }) => ({ language: language.locale }),
    show: async (context, invitation, state) => {
      const { tx, language } = context;
      const replies = await listReplies(tx, { invitationId: invitation.id });
      const ids = replies.map(({ id }) => id);
      return page(
        language.t('matrix.cycle.reply.title'),
        <ReplyPage
          context={context}
          state={state}
          invitation={invitation}
          standards={await listCycleStandards(tx, invitation.cycleId)}
          questions={await listQuestions(tx, { cycleId: invitation.cycleId })}
          verdicts={byQuestion(await listVerdicts(tx, { placeId: invitation.placeId }))}
          replies={replies}
          letters={(await papersBeside(context, replyPapers, ids)).papers}
        />,
        { back: { href: '/asked', text: language.t('advocacy.asked.title') } },
      );
    },
    act: async ({ work }, { id }, form) => {
      await reply(work, { invitationId: id, form });
      return redirect(`/matrix-replies/${id}`);
    },
  }),
  pageRoute<LetterFile>({
    path: '/matrix-replies/letters/:paperId',
    gives: 'file',
    may: cyclePermissions.takeLetter,
    subject: letterFileSubject,
    show: ({ actor }, { paper }) => servePaper(store, paper, actor?.personId),
  }),
];
