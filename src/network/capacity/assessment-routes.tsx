import { dayIn } from '../../platform/dates.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  csv,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { finishAssessment } from './finish-assessment.ts';
import { AreaFormPage } from './pages/area-form-page.tsx';
import { AssessmentPage } from './pages/assessment-page.tsx';
import * as permissions from './permissions.ts';
import * as queries from './queries.ts';
import { changesOf } from './rules.ts';
import { scoresForm } from './schema.ts';
import { scoreArea } from './score-area.ts';

const assessmentSubject: Subject<queries.Assessment> = {
  kind: 'capacity',
  param: 'assessmentId',
  find: (tx, id, { actionId }) => queries.findAssessment(tx, actionId, id),
};
/** That somebody of another organisation looked is kept. */
const reads = ({ id, organisationId }: queries.Assessment) => ({ kind: 'capacity', id, organisationId });

/** The baseline that a follow-up is laid beside; a baseline stands alone. */
async function baselineOf({ tx, actionId }: Context, assessment: queries.Assessment) {
  if (assessment.round === 'baseline') return undefined;
  const all = await queries.listAssessments(tx, actionId, assessment.organisationId);
  return all.find(({ round, state }) => round === 'baseline' && state === 'done');
}

async function compared(context: Context, assessment: queries.Assessment) {
  const baseline = await baselineOf(context, assessment);
  const now = await queries.readScores(context.tx, assessment.id);
  const before = baseline ? await queries.readScores(context.tx, baseline.id) : undefined;
  const { areas } = assessment.questionnaire;
  return { baseline, now, before, changes: before ? changesOf(areas, before.scores, now.scores) : undefined };
}

function areaOf({ questionnaire }: queries.Assessment, key: string | undefined) {
  const found = questionnaire.areas.find((area) => area.key === key);
  if (!found) throw problem('not_found');
  return found;
}

async function showArea(context: ActingContext, assessment: queries.Assessment, state: FormState) {
  const area = areaOf(assessment, context.params.area);
  const { scores, notes } = await queries.readScores(context.tx, assessment.id);
  const title = inLanguage(area.name, context.language.locale);
  return page(
    title,
    <AreaFormPage
      context={context}
      state={state}
      title={title}
      area={area}
      version={assessment.version}
      stored={Object.fromEntries(
        area.statements.flatMap(({ key }) => {
          const score = scores.get(key);
          return [
            [`score-${key}`, score === undefined ? '' : score === null ? 'na' : String(score)],
            [`note-${key}`, notes.get(key) ?? ''],
          ];
        }),
      )}
    />,
    { back: { href: `/capacity/${assessment.id}`, text: context.language.t('network.capacity.assessment') } },
  );
}

export const assessmentRoutes: Route[] = [
  pageRoute<queries.Assessment>({
    path: '/capacity/:assessmentId',
    may: permissions.readCapacity,
    subject: assessmentSubject,
    reads,
    show: async (context, assessment) => {
      const { tx, actor, language, now } = context;
      const { baseline, ...scored } = await compared(context, assessment);
      const own = assessment.organisationId === actor!.organisationId;
      const body = (
        <AssessmentPage
          assessment={assessment}
          {...scored}
          between={
            baseline
              ? await queries.listBetween(
                  tx,
                  assessment.organisationId,
                  baseline.doneOn!,
                  assessment.doneOn ?? dayIn(zone, now),
                )
              : []
          }
          mayScore={own && assessment.state === 'draft' && may(actor, permissions.scoreCapacity, assessment)}
          token={context.token}
          today={dayIn(zone, now)}
        />
      );
      return page(
        language.t('network.capacity.assessment'),
        body,
        own
          ? { back: { href: '/organisation/capacity', text: language.t('network.capacity.title') } }
          : { back: { href: '/capacity/shared', text: language.t('network.capacity.shared.title') } },
      );
    },
  }),
  pageRoute<queries.Assessment>({
    path: '/capacity/:assessmentId/scores.csv',
    may: permissions.readCapacity,
    subject: assessmentSubject,
    reads,
    stepUp: true,
    show: async (context, assessment) => {
      const { t, locale } = context.language;
      const { now, before } = await compared(context, assessment);
      const text = (score: number | null | undefined) =>
        score === undefined ? '' : (score ?? t('network.capacity.answer.na'));
      return csv('capacity.csv', [
        [
          t('network.capacity.area'),
          t('network.capacity.statement'),
          t('network.capacity.round.baseline'),
          t('network.capacity.now'),
          t('network.capacity.note'),
        ],
        ...assessment.questionnaire.areas.flatMap((area) =>
          area.statements.map((one) => [
            inLanguage(area.name, locale),
            inLanguage(one.text, locale),
            text(before?.scores.get(one.key)),
            text(now.scores.get(one.key)),
            now.notes.get(one.key) ?? '',
          ]),
        ),
      ]);
    },
  }),
  formRoute<queries.Assessment, Record<string, unknown>>({
    path: '/capacity/:assessmentId/areas/:area',
    may: permissions.scoreCapacity,
    subject: assessmentSubject,
    schema: scoresForm,
    show: showArea,
    act: async ({ work, params }, assessment, typed) => {
      const area = areaOf(assessment, params.area);
      await scoreArea(work, { assessmentId: assessment.id, area: area.key, typed });
      return redirect(`/capacity/${assessment.id}`);
    },
  }),
  buttonRoute<queries.Assessment>({
    path: '/capacity/:assessmentId/finish',
    may: permissions.finishCapacity,
    subject: assessmentSubject,
    back: (_context, { id }) => `/capacity/${id}`,
    seen: true,
    act: async ({ work }, { id }, { seen }) => {
      await finishAssessment(work, { assessmentId: id, seen });
      return redirect(`/capacity/${id}`);
    },
  }),
];
