import { listHandedOver } from '../../matrix/index.ts';
import { keepPaper } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { formRoute, page, pageRoute, type Route, redirect, type Subject } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { ladderOf } from '../recommendations/ladder-of.ts';
import type { Recommendation } from '../recommendations/queries.ts';
import { backToRecommendation, recommendationSubject } from '../recommendations/subject.ts';
import { listReplies } from '../replies/queries.ts';
import { draftReply } from '../replies/write-reply.ts';
import { listRequests } from '../requests/queries.ts';
import { AskedListPage, AskedPage } from './pages/asked-page.tsx';
import { ResponseFormPage } from './pages/response-form-page.tsx';
import * as permissions from './permissions.ts';
import { listAsked, listReadableResponses, type Response } from './queries.ts';
import { registerLetter } from './register-letter.ts';
import { type LetterForm, letterForm, type ResponseForm, responseForm } from './schema.ts';
import { responsePapers } from './subject.ts';

const askedSubject: Subject<Recommendation> = { ...recommendationSubject, kind: 'asked_recommendation' };

/** The reader's own institution among those whom it asks. */
const ownOf = ({ addressees }: Recommendation, actor: Actor | undefined) =>
  addressees.find(({ organisationId }) => organisationId === actor?.organisationId);

/** Each addressee with its latest reply that the reader may know. */
const withStances = (recommendation: Recommendation, responses: readonly Response[]): Recommendation => ({
  ...recommendation,
  addressees: recommendation.addressees.map((one) => ({
    ...one,
    stance: responses.find(({ addresseeId }) => addresseeId === one.id)?.stance ?? null,
  })),
});

export const responseRoutes: Route[] = [
  pageRoute({
    path: '/asked',
    may: permissions.listAskedPermission,
    show: async ({ tx, actionId, actor, language, now }) =>
      page(
        language.t('advocacy.asked.title'),
        <AskedListPage
          today={dayIn(zone, now)}
          asked={await listAsked(tx, actionId, actor!.organisationId)}
          findings={await listHandedOver(tx, actionId, actor!.organisationId)}
        />,
        { wide: true },
      ),
  }),
  pageRoute<Recommendation>({
    path: '/asked/:recommendationId',
    may: permissions.seeAskedPermission,
    subject: askedSubject,
    show: async (context, recommendation) => {
      const own = ownOf(recommendation, context.actor);
      const of = { recommendationId: recommendation.id, addresseeId: own!.id };
      const responses = await listReadableResponses(context.tx, of);
      return page(
        recommendation.title,
        <AskedPage
          recommendation={withStances(recommendation, responses)}
          ladder={await ladderOf(context)}
          requests={(await listRequests(context.tx, context.actionId, recommendation.id)).filter(
            ({ organisationId }) => organisationId === context.actor?.organisationId,
          )}
          responses={responses}
          replies={
            await listReplies(context.tx, context.actionId, {
              recommendationId: recommendation.id,
              organisationId: context.actor!.organisationId,
            })
          }
          own={own}
          now={context.now}
        />,
        { back: { href: '/asked', text: context.language.t('advocacy.asked.title') } },
      );
    },
  }),
  formRoute<Recommendation, ResponseForm>({
    path: '/asked/:recommendationId/respond',
    may: permissions.respondPermission,
    subject: askedSubject,
    schema: responseForm,
    fill: ({ language }) => ({ language: language.locale }),
    show: (context, { id, title }, state) =>
      page(
        context.language.t('advocacy.respond.action'),
        <ResponseFormPage
          context={context}
          state={state}
          title={context.language.t('advocacy.respond.action')}
          caption={title}
          kind="draft"
        />,
        { back: { href: `/asked/${id}`, text: title } },
      ),
    act: async ({ work }, { id }, typed) => {
      const replyId = await draftReply(work, { recommendationId: id, form: typed });
      return redirect(`/replies/${replyId}`);
    },
  }),
  formRoute<Recommendation, LetterForm>({
    path: '/staff/recommendations/:recommendationId/letter',
    may: permissions.registerLetterPermission,
    subject: recommendationSubject,
    schema: letterForm,
    files: 'kept',
    show: (context, recommendation, state) =>
      page(
        context.language.t('advocacy.letter.action'),
        <ResponseFormPage
          context={context}
          state={state}
          title={context.language.t('advocacy.letter.action')}
          caption={recommendation.title}
          kind="letter"
          addressees={recommendation.addressees}
        />,
        backToRecommendation(recommendation),
      ),
    act: async ({ work, files }, { id }, typed) => {
      const ownerId = await registerLetter(work, { recommendationId: id, form: typed });
      const [file] = files.file ?? [];
      const form = {
        title: typed.letterReference,
        language: typed.language === 'fr' ? 'en' : typed.language,
      };
      if (file) await keepPaper(work, { owner: responsePapers, ownerId, form, file });
      return redirect(`/staff/recommendations/${id}`);
    },
  }),
];
