import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { taggedTable } from '../../platform/documents/hxl.ts';
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
import { suppressSeries } from '../../platform/suppression.ts';
import { listChoices } from '../queries.ts';
import { endShare } from './end-share.ts';
import { finishAssessment } from './finish-assessment.ts';
import { AreaFormPage } from './pages/area-form-page.tsx';
import { AssessmentPage } from './pages/assessment-page.tsx';
import { CapacityListPage } from './pages/capacity-list-page.tsx';
import { PublicCapacityPage } from './pages/public-capacity-page.tsx';
import { SharedPage } from './pages/shared-page.tsx';
import { SharingPage } from './pages/sharing-page.tsx';
import { StartPage } from './pages/start-page.tsx';
import * as permissions from './permissions.ts';
import * as queries from './queries.ts';
import { changesOf, followUpDue, nextRound } from './rules.ts';
import { type ShareForm, type StartForm, scoresForm, shareForm, startForm } from './schema.ts';
import { scoreArea } from './score-area.ts';
import { shareCapacity } from './share-capacity.ts';
import { startAssessment } from './start-assessment.ts';

const assessmentSubject: Subject<queries.Assessment> = {
  kind: 'capacity',
  param: 'assessmentId',
  find: (tx, id, { actionId }) => queries.findAssessment(tx, actionId, id),
};
const shareSubject: Subject<{ id: string; organisationId: string }> = {
  kind: 'capacity_share',
  param: 'shareId',
  find: (tx, id, { actionId }) => queries.findShare(tx, actionId, id),
};
/** That somebody of another organisation looked is kept. */
const reads = ({ id, organisationId }: queries.Assessment) => ({ kind: 'capacity', id, organisationId });
const home = '/organisation/capacity';
const backHome = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: home, text: language.t('network.capacity.title') },
});

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
  if (!found) throw problem('not_found', {}, { status: 404 });
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

export const capacityRoutes: Route[] = [
  pageRoute({
    path: home,
    may: permissions.seeOwnCapacity,
    show: async (context) => {
      const { tx, actor, actionId, language } = context;
      const own = await queries.listAssessments(tx, actionId, actor!.organisationId);
      return page(
        language.t('network.capacity.title'),
        <CapacityListPage
          assessments={own}
          due={followUpDue(own, (await getDefinition(tx, actionId)).capacity.followUpDays)}
          shares={await queries.listShares(tx, actor!.organisationId)}
          mayShare={may(actor, permissions.shareCapacityPermission, undefined)}
          token={context.token}
        />,
        { back: { href: '/organisation', text: language.t('nav.organisation') } },
      );
    },
  }),
  formRoute<void, StartForm>({
    path: `${home}/new`,
    may: permissions.startCapacity,
    schema: startForm,
    show: async (context, _none, state) => {
      const { tx, actor, actionId, language } = context;
      const title = language.t('network.capacity.start');
      const round = nextRound(await queries.listAssessments(tx, actionId, actor.organisationId));
      const { areas } = (await getDefinition(tx, actionId)).capacity;
      return page(
        title,
        <StartPage context={context} state={state} title={title} round={round} areas={areas} />,
        backHome(context),
      );
    },
    act: async ({ work }, _none, form) => redirect(`/capacity/${await startAssessment(work, form)}`),
  }),
  formRoute<void, ShareForm>({
    path: `${home}/sharing`,
    may: permissions.shareCapacityPermission,
    schema: shareForm,
    show: async (context, _none, state) => {
      const { tx, actor, actionId, language } = context;
      const title = language.t('network.capacity.share.title');
      return page(
        title,
        <SharingPage
          context={context}
          state={state}
          title={title}
          choices={(await listChoices(tx, actionId)).filter(({ id }) => id !== actor.organisationId)}
        />,
        backHome(context),
      );
    },
    act: async ({ work }, _none, form) => {
      await shareCapacity(work, { withId: form.with });
      return redirect(home);
    },
  }),
  buttonRoute<{ id: string; organisationId: string }>({
    path: `${home}/shares/:shareId/end`,
    may: permissions.endSharePermission,
    subject: shareSubject,
    back: () => home,
    act: async ({ work }, { id }) => {
      await endShare(work, { shareId: id });
      return redirect(home);
    },
  }),
  pageRoute({
    path: '/capacity',
    may: permissions.seePublicCapacity,
    portal: true,
    show: async ({ tx, actionId, language, now }) =>
      page(
        language.t('network.capacity.public.title'),
        <PublicCapacityPage
          areas={(await getDefinition(tx, actionId)).capacity.areas}
          means={await queries.listMeans(tx, actionId)}
          improved={suppressSeries([await queries.countImproved(tx, actionId)])[0]!}
          today={dayIn('Europe/Belgrade', now)}
        />,
      ),
  }),
  pageRoute({
    path: '/capacity.csv',
    may: permissions.seePublicCapacity,
    portal: true,
    show: async ({ tx, actionId, language: { locale } }) => {
      const { areas } = (await getDefinition(tx, actionId)).capacity;
      const means = await queries.listMeans(tx, actionId);
      return csv(
        'capacity.csv',
        taggedTable(
          [
            ['area', '#capacity+code'],
            ['name', '#capacity+name'],
            ['organisations', '#reached+org+num'],
            ['baseline', '#indicator+baseline+num'],
            ['follow_up', '#indicator+value+num'],
          ],
          means.map((mean) => {
            const area = areas.find(({ key }) => key === mean.area);
            const name = area ? inLanguage(area.name, locale) : mean.area;
            return [mean.area, name, mean.organisations, mean.before, mean.after];
          }),
        ),
      );
    },
  }),
  pageRoute({
    path: '/capacity/shared',
    may: permissions.listSharedCapacity,
    show: async ({ tx, actor, actionId, language }) =>
      page(
        language.t('network.capacity.shared.title'),
        <SharedPage assessments={await queries.listShared(tx, actionId, actor!.organisationId)} />,
      ),
  }),
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
                  assessment.doneOn ?? dayIn('Europe/Belgrade', now),
                )
              : []
          }
          mayScore={own && assessment.state === 'draft' && may(actor, permissions.scoreCapacity, assessment)}
          token={context.token}
          today={dayIn('Europe/Belgrade', now)}
        />
      );
      return page(
        language.t('network.capacity.assessment'),
        body,
        own
          ? backHome(context)
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
    act: async ({ work }, { id }) => {
      await finishAssessment(work, { assessmentId: id });
      return redirect(`/capacity/${id}`);
    },
  }),
];
