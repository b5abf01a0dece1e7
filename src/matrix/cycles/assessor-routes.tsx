import { listCandidates } from '../../people/index.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { appointAssessor } from './appoint-assessor.ts';
import { cancelCycle } from './cancel-cycle.ts';
import { closeCycle } from './close-cycle.ts';
import { endSeat } from './end-seat.ts';
import { giveBack } from './give-back.ts';
import { nameAdjudicator } from './name-adjudicator.ts';
import { openCycle } from './open-cycle.ts';
import { AdjudicatorPage, CancelPage, PostponePage, ReplacePage } from './pages/assessor-forms.tsx';
import { AppointPage } from './pages/small-forms.tsx';
import { backTo, pathOf } from './paths.ts';
import { cyclePermissions } from './permissions.ts';
import { postponeAnswers } from './postpone-answers.ts';
import { type Cycle, listPlaces } from './queries.ts';
import type { Seat } from './queries-seats.ts';
import { replaceAssessor } from './replace-assessor.ts';
import {
  type AdjudicatorForm,
  type AppointForm,
  adjudicatorForm,
  appointForm,
  type CancelCycleForm,
  cancelCycleForm,
  type PostponeForm,
  postponeForm,
  type ReplaceForm,
  replaceForm,
} from './schema.ts';
import { cycleSubject, seatSubject } from './subjects.ts';
import { cycleSteps, seatSteps } from './workflow.ts';

const candidatesOf = ({ tx, actionId }: Context) =>
  listCandidates(tx, actionId, Object.keys(cyclePermissions.answer.roles));

/** Who assesses, and from when until when. */
export const assessorRoutes: Route[] = [
  formRoute<Cycle, AppointForm>({
    path: cycleSteps.appoint.button.path,
    may: cycleSteps.appoint.permission,
    subject: cycleSubject,
    schema: appointForm,
    show: async (context, cycle, state) => {
      const { tx, language } = context;
      return page(
        language.t('matrix.cycle.appoint.title'),
        <AppointPage
          context={context}
          state={state}
          cycle={cycle}
          places={await listPlaces(tx, cycle.id)}
          candidates={await candidatesOf(context)}
        />,
        backTo(cycle),
      );
    },
    act: async ({ work }, { id }, form) => {
      await appointAssessor(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Seat, ReplaceForm>({
    path: seatSteps.replace.button.path,
    may: seatSteps.replace.permission,
    subject: seatSubject,
    schema: replaceForm,
    show: async (context, seat, state) =>
      page(
        context.language.t('matrix.cycle.replace.title'),
        <ReplacePage
          context={context}
          state={state}
          cycle={{ title: seat.cycleTitle }}
          seat={seat}
          candidates={(await candidatesOf(context)).filter(({ personId }) => personId !== seat.personId)}
        />,
        backTo({ id: seat.cycleId, title: seat.cycleTitle }),
      ),
    act: async ({ work }, { id, cycleId }, form) => {
      await replaceAssessor(work, { seatId: id, form });
      return redirect(pathOf(cycleId));
    },
  }),
  formRoute<Cycle, AdjudicatorForm>({
    path: cycleSteps.name_adjudicator.button.path,
    may: cycleSteps.name_adjudicator.permission,
    subject: cycleSubject,
    schema: adjudicatorForm,
    show: async (context, cycle, state) =>
      page(
        context.language.t('matrix.cycle.name_adjudicator.title'),
        <AdjudicatorPage
          context={context}
          state={state}
          cycle={cycle}
          places={await listPlaces(context.tx, cycle.id)}
          candidates={await candidatesOf(context)}
        />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }, form) => {
      await nameAdjudicator(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, PostponeForm>({
    path: cycleSteps.postpone.button.path,
    may: cycleSteps.postpone.permission,
    subject: cycleSubject,
    schema: postponeForm,
    show: (context, cycle, state) =>
      page(
        context.language.t('matrix.cycle.postpone.title'),
        <PostponePage context={context} state={state} cycle={cycle} />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }, form) => {
      await postponeAnswers(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, CancelCycleForm>({
    path: cycleSteps.cancel.button.path,
    may: cycleSteps.cancel.permission,
    subject: cycleSubject,
    schema: cancelCycleForm,
    show: (context, cycle, state) =>
      page(
        context.language.t('matrix.cycle.cancel.title'),
        <CancelPage context={context} state={state} cycle={cycle} />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }, form) => {
      await cancelCycle(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  buttonRoute<Seat>({
    path: seatSteps.end_seat.button.path,
    may: seatSteps.end_seat.permission,
    subject: seatSubject,
    back: (_context, { cycleId }) => pathOf(cycleId),
    act: async ({ work }, { id, cycleId }) => {
      await endSeat(work, { seatId: id });
      return redirect(pathOf(cycleId));
    },
  }),
  buttonRoute<Seat>({
    path: seatSteps.give_back.button.path,
    may: seatSteps.give_back.permission,
    subject: seatSubject,
    back: (_context, { cycleId }) => pathOf(cycleId),
    act: async ({ work }, { id, cycleId }) => {
      await giveBack(work, { seatId: id });
      return redirect(pathOf(cycleId));
    },
  }),
  buttonRoute<Cycle>({
    path: cycleSteps.open.button.path,
    may: cycleSteps.open.permission,
    subject: cycleSubject,
    back: (_context, { id }) => pathOf(id),
    seen: true,
    act: async ({ work }, { id }, { seen }) => {
      await openCycle(work, { cycleId: id, seen });
      return redirect(pathOf(id));
    },
  }),
  buttonRoute<Cycle>({
    path: cycleSteps.close.button.path,
    may: cycleSteps.close.permission,
    subject: cycleSubject,
    back: (_context, { id }) => pathOf(id),
    seen: true,
    act: async ({ work }, { id }, { seen }) => {
      await closeCycle(work, { cycleId: id, seen });
      return redirect(pathOf(id));
    },
  }),
];
