import { listChoices } from '../../network/index.ts';
import { papersBeside } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  buttonRoute,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { listEngagementsFor } from '../engagements/queries.ts';
import { recommendationHistory } from '../histories.ts';
import { listMeasuresOf } from '../measures/queries.ts';
import { replyPapers } from '../replies/papers.ts';
import { takeRequestPermission } from '../requests/permissions.ts';
import { listRequests } from '../requests/queries.ts';
import { listResponses } from '../responses/queries.ts';
import { responsePapers } from '../responses/subject.ts';
import { listStandardsOf } from '../standards/queries.ts';
import { addEvidence } from './add-evidence.ts';
import { editRecommendation } from './edit-recommendation.ts';
import { fillFromCell } from './fill-from-cell.ts';
import { ladderOf } from './ladder-of.ts';
import { EvidenceFormPage } from './pages/evidence-form-page.tsx';
import { RecommendationFormPage } from './pages/recommendation-form-page.tsx';
import { RecommendationListPage } from './pages/recommendation-list-page.tsx';
import { RecommendationPage } from './pages/recommendation-page.tsx';
import * as permissions from './permissions.ts';
import { publishRecommendation } from './publish-recommendation.ts';
import { listRecommendations, type Recommendation } from './queries.ts';
import { listEvidence } from './queries-evidence.ts';
import { recordRecommendation } from './record-recommendation.ts';
import {
  type EvidenceForm,
  evidenceForm,
  type RecommendationForm,
  recommendationFilter,
  recommendationForm,
  stillSince,
} from './schema.ts';
import { backToRecommendation, backToRecommendations, recommendationSubject } from './subject.ts';
import { typedOf } from './typed.ts';

const at = '/staff/recommendations';
const one = `${at}/:recommendationId`;

async function form(context: ActingContext, state: FormState, title: string, stored?: Recommendation) {
  const choices = await listChoices(context.tx, context.actionId);
  return page(
    title,
    <RecommendationFormPage
      context={context}
      state={state}
      title={title}
      institutions={choices.filter(({ kind }) => kind === 'institution')}
      {...(stored ? { stored: typedOf(stored) } : {})}
    />,
    stored ? backToRecommendation(stored) : backToRecommendations(context),
  );
}

export const recommendationRoutes: Route[] = [
  pageRoute({
    path: at,
    may: permissions.listRecommendationsPermission,
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listRecommendations(
        tx,
        actionId,
        stillSince(recommendationFilter.parse(query), dayIn(zone, context.now)),
        limitOf(query),
      );
      const { rows, next } = paged(query, found);
      return page(
        language.t('advocacy.recommendation.list.title'),
        <RecommendationListPage
          context={context}
          ladder={await ladderOf(context)}
          recommendations={rows}
          next={next}
        />,
        { wide: true },
      );
    },
  }),
  formRoute<void, RecommendationForm>({
    path: `${at}/new`,
    may: permissions.recordRecommendationPermission,
    schema: recommendationForm,
    fill: fillFromCell,
    show: (context, _none, state) =>
      form(context, state, context.language.t('advocacy.recommendation.record.action')),
    act: async ({ work }, _none, typed) => redirect(`${at}/${await recordRecommendation(work, typed)}`),
  }),
  pageRoute<Recommendation>({
    path: one,
    may: permissions.seeRecommendation,
    subject: recommendationSubject,
    history: recommendationHistory,
    show: async (context, recommendation) => {
      const { tx, actionId, actor, token, now } = context;
      const responses = await listResponses(tx, recommendation.id);
      const responseIds = responses.map(({ id }) => id);
      const body = (
        <RecommendationPage
          recommendation={recommendation}
          ladder={await ladderOf(context)}
          evidence={await listEvidence(tx, recommendation.id)}
          history={await context.history({}, [recommendation.id])}
          requests={await listRequests(tx, actionId, recommendation.id)}
          takesLetter={(request) => may(actor, takeRequestPermission, request)}
          responses={responses}
          letters={await papersBeside(context, responsePapers, responseIds)}
          replyFiles={await papersBeside(context, replyPapers, responseIds)}
          standards={await listStandardsOf(tx, recommendation.id)}
          measures={await listMeasuresOf(tx, actionId, recommendation.id)}
          engagements={await listEngagementsFor(tx, actionId, recommendation.id)}
          officer={may(actor, permissions.editRecommendationPermission, recommendation)}
          token={token}
          today={dayIn(zone, now)}
          now={now}
        />
      );
      return page(recommendation.title, body, { wide: true, ...backToRecommendations(context) });
    },
  }),
  formRoute<Recommendation, RecommendationForm>({
    path: `${one}/edit`,
    may: permissions.editRecommendationPermission,
    subject: recommendationSubject,
    schema: recommendationForm,
    fill: (_context, recommendation) => typedOf(recommendation),
    show: (context, recommendation, state) =>
      form(context, state, context.language.t('advocacy.recommendation.edit.action'), recommendation),
    act: async ({ work }, { id }, typed) => {
      await editRecommendation(work, { recommendationId: id, form: typed });
      return redirect(`${at}/${id}`);
    },
  }),
  buttonRoute<Recommendation>({
    path: `${one}/publish`,
    may: permissions.publishRecommendationPermission,
    subject: recommendationSubject,
    back: (_context, { id }) => `${at}/${id}`,
    seen: true,
    act: async ({ work }, { id }, { seen }) => {
      await publishRecommendation(work, { recommendationId: id, seen });
      return redirect(`${at}/${id}`);
    },
  }),
  formRoute<Recommendation, EvidenceForm>({
    path: `${one}/evidence`,
    may: permissions.addEvidencePermission,
    subject: recommendationSubject,
    schema: evidenceForm,
    show: async (context, recommendation, state) =>
      page(
        context.language.t('advocacy.evidence.action'),
        <EvidenceFormPage
          context={context}
          state={state}
          recommendation={recommendation}
          ladder={await ladderOf(context)}
          evidence={await listEvidence(context.tx, recommendation.id)}
        />,
        backToRecommendation(recommendation),
      ),
    act: async ({ work }, { id }, typed) => {
      await addEvidence(work, { recommendationId: id, form: typed });
      return redirect(`${at}/${id}`);
    },
  }),
];
