import { papersBeside } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { type Context, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { cycleHistory } from '../histories.ts';
import { agreements, agreementsOfAssessors } from './agreements.ts';
import { cycleCase } from './cycle-case.ts';
import { CycleListPage } from './pages/cycle-list-page.tsx';
import { CyclePage, type PlaceRow } from './pages/cycle-page.tsx';
import { backToList } from './paths.ts';
import { cyclePermissions } from './permissions.ts';
import { type Cycle, listCycleStandards, listCycles, listPlaces } from './queries.ts';
import {
  listAdjudicators,
  listAssessing,
  listOpenSeats,
  listPlacedAnswers,
  listSeats,
} from './queries-seats.ts';
import { listErrata, listInvitations, listReplies, listVerdicts } from './queries-verdicts.ts';
import { isLate } from './rules.ts';
import { seenOnPage } from './seen-of-cycle.ts';
import { cycleSubject, replyPapers } from './subjects.ts';
import { cycleSteps, cyclesPath, cycleWorkflow, seatWorkflow } from './workflow.ts';

/** The places of a cycle and its assessors, with what the person at work may know of each. */
async function placeRows({ tx, actor, now }: Context, { id: cycleId, state }: Cycle) {
  const places = await listPlaces(tx, cycleId);
  const seats = await listSeats(tx, cycleId);
  const adjudicators = await listAdjudicators(tx, { cycleId });
  const assessing: string[][] = [];
  for (const { id } of places) assessing.push(await listAssessing(tx, id));
  const decides = state === 'adjudicating' || state === 'reply';
  const verdicts = decides ? await listVerdicts(tx, { cycleId }) : [];
  const answers = decides ? await listPlacedAnswers(tx, { cycleId }) : [];
  const told = agreements(answers, places, []);
  const assessors = agreementsOfAssessors(answers, seats).filter(({ pairs }) => pairs > 0);
  const rows = places.map((place, at): PlaceRow => {
    const own = seats.filter(({ placeId }) => placeId === place.id);
    const mine = assessing[at]!.includes(actor?.personId ?? '');
    const adjudicator = adjudicators.find(({ placeId }) => placeId === place.id);
    return {
      ...place,
      seats: own.map((seat) => ({
        ...seat,
        standing: standingOf(seatWorkflow, actor, { ...seat, state }, dayIn(zone, now)),
        late: isLate(seat, dayIn(zone, now)),
      })),
      decided: verdicts.filter(({ placeId }) => placeId === place.id).length,
      adjudicator,
      mayDecide: may(actor, cyclePermissions.adjudicate, {
        ...{ mine, state, adjudicatorId: adjudicator?.personId ?? null },
      }),
      agreement: told.find(({ jurisdiction }) => jurisdiction === place.code),
    };
  });
  return { places: rows, assessors };
}

/** The cycles, and how far one has come. */
export const staffRoutes: Route[] = [
  pageRoute({
    path: cyclesPath,
    may: cyclePermissions.list,
    show: async (context) => {
      const { tx, actor, actionId, language } = context;
      const body = (
        <CycleListPage
          cycles={await listCycles(tx, actionId)}
          sheets={await listOpenSeats(tx, actionId, actor!.personId)}
          mayCreate={may(actor, cyclePermissions.create, undefined)}
        />
      );
      return page(language.t('matrix.cycle.list.title'), body, { wide: true });
    },
  }),
  pageRoute<Cycle>({
    path: `${cyclesPath}/:cycleId`,
    may: cyclePermissions.see,
    subject: cycleSubject,
    history: cycleHistory,
    show: async (context, cycle) => {
      const { tx, actor, actionId, language, now, token } = context;
      const today = dayIn(zone, now);
      const history = await context.history({}, [cycle.id]);
      const replies = await listReplies(tx, { cycleId: cycle.id });
      const ids = replies.map(({ id }) => id);
      const body = (
        <CyclePage
          cycle={cycle}
          standards={await listCycleStandards(tx, cycle.id)}
          {...(await placeRows(context, cycle))}
          invitations={await listInvitations(tx, actionId, cycle.id)}
          replies={replies}
          letters={await papersBeside(context, replyPapers, ids)}
          errata={await listErrata(tx, cycle.id)}
          history={history.filter(({ word }) => language.has(`history.${word}`))}
          token={token}
          standing={standingOf(cycleWorkflow, actor, await cycleCase(tx, actionId, cycle, today), today)}
          seen={await seenOnPage(tx, cycle)}
          registers={may(actor, cycleSteps.register_reply.permission, undefined)}
        />
      );
      return page(cycle.title, body, { wide: true, ...backToList(context) });
    },
  }),
];
