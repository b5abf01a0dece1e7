import { listCandidates } from '../../people/index.ts';
import { buttonRoute, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { appointAssessor } from './appoint-assessor.ts';
import { closeCycle } from './close-cycle.ts';
import { endSeat } from './end-seat.ts';
import { giveBack } from './give-back.ts';
import { openCycle } from './open-cycle.ts';
import { AppointPage } from './pages/small-forms.tsx';
import { backTo, pathOf } from './paths.ts';
import { cyclePermissions } from './permissions.ts';
import { type Cycle, listPlaces } from './queries.ts';
import type { Seat } from './queries-seats.ts';
import { type AppointForm, appointForm } from './schema.ts';
import { cycleSubject, seatSubject } from './subjects.ts';
import { cycleSteps, seatSteps } from './workflow.ts';

/** Who assesses, and from when until when. */
export const assessorRoutes: Route[] = [
  formRoute<Cycle, AppointForm>({
    path: cycleSteps.appoint.button.path,
    may: cycleSteps.appoint.permission,
    subject: cycleSubject,
    schema: appointForm,
    show: async (context, cycle, state) => {
      const { tx, actionId, language } = context;
      const roles = Object.keys(cyclePermissions.answer.roles);
      return page(
        language.t('cycles.appoint.title'),
        <AppointPage
          context={context}
          state={state}
          cycle={cycle}
          places={await listPlaces(tx, cycle.id)}
          candidates={await listCandidates(tx, actionId, roles)}
        />,
        backTo(cycle),
      );
    },
    act: async ({ work }, { id }, form) => {
      await appointAssessor(work, { cycleId: id, form });
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
    act: async ({ work }, { id }) => {
      await openCycle(work, { cycleId: id });
      return redirect(pathOf(id));
    },
  }),
  buttonRoute<Cycle>({
    path: cycleSteps.close.button.path,
    may: cycleSteps.close.permission,
    subject: cycleSubject,
    back: (_context, { id }) => pathOf(id),
    act: async ({ work }, { id }) => {
      await closeCycle(work, { cycleId: id });
      return redirect(pathOf(id));
    },
  }),
];
