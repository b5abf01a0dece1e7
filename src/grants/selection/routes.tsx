import { z } from 'zod';
import type { EvaluationGrid } from '../../action/index.ts';
import { paragraphs, seen } from '../../platform/http/fields.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Typed,
} from '../../platform/http/route.ts';
import { validate } from '../../platform/http/validate.ts';
import type { Language } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { laterRefusalOf, Problem, refusalOf } from '../../platform/problem.ts';
import { assessmentPermissions } from '../assessment/permissions.ts';
import { maximumOf } from '../assessment/rules.ts';
import { type Call, listLots } from '../calls/queries.ts';
import { callSubject } from '../calls/subject.ts';
import { isOpen } from '../committee/convene-committee.ts';
import { type Committee, listCommittees } from '../committee/queries.ts';
import { hasConflict } from '../committee/queries-people.ts';
import { departuresOf, mustBeCarried, mustBeReported, reportOn, seenOfDecision } from '../committee/rules.ts';
import { committeeTermsOf } from '../committee/terms.ts';
import { mustHaveScreened } from '../screening/screening-facts.ts';
import { awardedOf } from './awarded-of.ts';
import { decide } from './decide.ts';
import { departFrom } from './departures.ts';
import { assessedFor, makeRanking } from './make-ranking.ts';
import { DecidePage } from './pages/decide-page.tsx';
import { RankingPage } from './pages/ranking-page.tsx';
import { SeverityPage } from './pages/severity-page.tsx';
import { WhatIfPage } from './pages/what-if-page.tsx';
import { selectionPermissions } from './permissions.ts';
import { findDecision, findLatestRanking, listRankingRows, type RankingRow } from './queries.ts';
import { type AssessmentOfCall, listAssessmentsOfCall } from './queries-severity.ts';
import { type HandedIn, severityOf } from './severity.ts';
import { whatIf } from './what-if.ts';
import { trialForm } from './what-if-form.ts';

/** What the minutes of the decision begin with: the signed report on its ranking. */
function minutesOf(language: Language, report: Committee | undefined): Typed {
  if (!report) return {};
  const { meetingOn, sha256 } = report;
  const said = { day: language.day(meetingOn), hash: sha256 ?? '' };
  return { minutes: language.t('grants.committee.decide.minutes', said) };
}

/** Why this person cannot rank a call now; undefined where they can, and of others. */
async function rankLack(context: Context, call: Call): Promise<Problem | undefined> {
  const { actor, tx, now } = context;
  if (!actor || !may(actor, selectionPermissions.rank, call)) return undefined;
  try {
    await assessedFor({ tx, now, actor }, call);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Why what a ranking awards is not screened well enough. */
async function screeningLack(asking: Pick<Context, 'tx' | 'actionId' | 'now'>, rows: readonly RankingRow[]) {
  return laterRefusalOf(() => mustHaveScreened(asking, awardedOf(rows)));
}

/** What the evaluation committee says to a decision on the latest ranking: its report, why the decision waits, and what else is to be known. */
async function committeeOn(
  { tx, actor, actionId, now }: Pick<Context, 'tx' | 'actor' | 'actionId' | 'now'>,
  call: Call,
) {
  const rankingId = (await findLatestRanking(tx, call.id))?.id ?? '';
  const meetings = await listCommittees(tx, call.id);
  const said = refusalOf(() => mustBeCarried(meetings, rankingId));
  const ranked = rankingId === '' ? [] : await listRankingRows(tx, rankingId);
  const departures = departuresOf(meetings, rankingId, ranked);
  const terms = { lots: await listLots(tx, call.id), passPoints: call.rules.passPoints };
  const rows = departFrom(ranked, terms, departures);
  const missing = (await hasConflict(tx, call.id, actor!.personId))
    ? new Problem('conflict_declared')
    : (refusalOf(() => mustBeReported(committeeTermsOf(call.rules), meetings, rankingId)) ??
      (await screeningLack({ tx, actionId, now }, rows)));
  return {
    seen: seenOfDecision(meetings, rankingId, departures),
    missing,
    departed: rows.filter(({ departure }) => departure !== ''),
    open: meetings.find(isOpen)?.state,
    committee: reportOn(meetings, rankingId) ?? meetings.find(({ state }) => state !== 'cancelled'),
    // Where no rule asks for a report, that there is none needs no word.
    warning: said?.code === 'report_not_signed' ? undefined : said,
  };
}

/** Each assessor against the others once all have handed in, and how many assessments are open. */
function compared(asked: readonly AssessmentOfCall[]) {
  const open = asked.filter(({ totalPoints }) => totalPoints === null).length;
  const names = new Map(asked.map(({ assessorId, assessorName }) => [assessorId, assessorName]));
  const rows = open > 0 ? [] : severityOf(asked as readonly HandedIn[]);
  return { open, rows: rows.map((row) => ({ ...row, name: names.get(row.assessorId)! })) };
}

/** `seen`: the ranking that was the latest, or the signed report that departs from it. */
const decideForm = z.object({ seen, minutes: paragraphs(10_000) });

export const selectionRoutes: Route[] = [
  pageRoute<Call>({
    path: '/staff/calls/:callId/ranking',
    may: selectionPermissions.read,
    subject: callSubject,
    show: async (context, call) => {
      const { tx, language } = context;
      const decision = await findDecision(tx, call.id);
      const ranking = await findLatestRanking(tx, call.id);
      const rows = ranking ? await listRankingRows(tx, decision?.rankingId ?? ranking.id) : [];
      return page(
        language.t('grants.ranking.title'),
        <RankingPage
          context={context}
          call={call}
          lots={await listLots(tx, call.id)}
          ranking={ranking}
          rows={rows}
          decision={decision}
          compares={may(context.actor, assessmentPermissions.review, call)}
          rankLack={decision ? undefined : await rankLack(context, call)}
          missing={ranking && !decision ? (await committeeOn(context, call)).missing : undefined}
        />,
        {
          wide: true,
          back: { href: `/staff/calls/${call.id}`, text: call.number },
        },
      );
    },
  }),
  pageRoute<Call>({
    path: '/staff/calls/:callId/ranking/what-if',
    may: selectionPermissions.read,
    subject: callSubject,
    show: async (context, call) => {
      const { tx, language, query } = context;
      const lots = await listLots(tx, call.id);
      const ranking = await findLatestRanking(tx, call.id);
      const rows = ranking ? await listRankingRows(tx, ranking.id) : [];
      const read = validate(trialForm(lots), query, language);
      const trial = 'input' in read ? read.input : undefined;
      const untried = { lots: {}, passPoints: null };
      return page(
        language.t('grants.what_if.title'),
        <WhatIfPage
          {...{ context, call, lots }}
          rows={whatIf(rows, { lots, passPoints: call.rules.passPoints }, trial ?? untried)}
          trial={trial}
          errors={'errors' in read ? read.errors : {}}
        />,
        {
          wide: true,
          back: { href: `/staff/calls/${call.id}/ranking`, text: language.t('grants.ranking.title') },
        },
      );
    },
  }),
  pageRoute<Call>({
    path: '/staff/calls/:callId/ranking/assessors',
    // Not what emergency access opens: it tells about people.
    may: assessmentPermissions.review,
    subject: callSubject,
    show: async (context, call) => {
      const { tx, language } = context;
      return page(
        language.t('grants.severity.title'),
        <SeverityPage
          {...{ context, call }}
          {...compared(await listAssessmentsOfCall(tx, call.id))}
          maximum={maximumOf(call.grid as EvaluationGrid)}
        />,
        {
          wide: true,
          back: { href: `/staff/calls/${call.id}/ranking`, text: language.t('grants.ranking.title') },
        },
      );
    },
  }),
  buttonRoute<Call>({
    path: '/staff/calls/:callId/ranking/make',
    may: selectionPermissions.rank,
    subject: callSubject,
    back: (_context, call) => `/staff/calls/${call.id}/ranking`,
    act: async ({ work }, call) => {
      await makeRanking(work, { callId: call.id });
      return redirect(`/staff/calls/${call.id}/ranking`);
    },
  }),
  formRoute<Call, { minutes: string; seen: string }>({
    path: '/staff/calls/:callId/decide',
    stepUp: true,
    may: selectionPermissions.decide,
    subject: callSubject,
    schema: decideForm,
    fill: async ({ tx, language }, call) => {
      const rankingId = (await findLatestRanking(tx, call.id))?.id ?? '';
      return minutesOf(language, reportOn(await listCommittees(tx, call.id), rankingId));
    },
    show: async (context, call, state) =>
      page(
        context.language.t('grants.decision.make.title'),
        <DecidePage {...{ context, call, state }} {...(await committeeOn(context, call))} />,
        {
          back: { href: `/staff/calls/${call.id}/ranking`, text: context.language.t('grants.ranking.title') },
        },
      ),
    act: async ({ work }, call, { minutes, seen }) => {
      await decide(work, { callId: call.id, minutes, seen });
      return redirect(`/staff/calls/${call.id}/ranking`);
    },
  }),
];
