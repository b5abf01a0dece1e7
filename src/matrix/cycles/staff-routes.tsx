import { listHistory } from '../../platform/audit/queries.ts';
import { dayFields } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { appointAssessor } from './appoint-assessor.ts';
import { askQuestions } from './ask-questions.ts';
import { closeCycle } from './close-cycle.ts';
import { createCycle } from './create-cycle.ts';
import { editCycle } from './edit-cycle.ts';
import { endSeat } from './end-seat.ts';
import { agreements } from './gather-content.ts';
import { handOver } from './hand-over.ts';
import { inviteInstitution } from './invite-institution.ts';
import { issueErratum } from './issue-erratum.ts';
import { openCycle } from './open-cycle.ts';
import { EditCyclePage, NewCyclePage } from './pages/cycle-form-page.tsx';
import { CycleListPage } from './pages/cycle-list-page.tsx';
import { CyclePage, type PlaceRow } from './pages/cycle-page.tsx';
import { QuestionsFormPage, typedQuestions } from './pages/questions-form-page.tsx';
import {
  AppointPage,
  ErratumPage,
  HandOverPage,
  InvitePage,
  LetterPage,
  PublishPage,
} from './pages/small-forms.tsx';
import { cyclePermissions } from './permissions.ts';
import { placesOf } from './places.ts';
import { publishCycle } from './publish-cycle.ts';
import {
  type Cycle,
  type CycleStandard,
  isDemonstration,
  listCycleStandards,
  listCycles,
  listPlaces,
  listQuestions,
  listStandardChoices,
} from './queries.ts';
import { listCandidates, listOpenSeats, listPlacedAnswers, listSeats, type Seat } from './queries-seats.ts';
import {
  listErrata,
  listInstitutions,
  listInvitations,
  listReplies,
  listVerdicts,
} from './queries-verdicts.ts';
import { registerReply } from './register-reply.ts';
import * as forms from './schema.ts';
import { cycleStandardSubject, cycleSubject, seatSubject } from './subjects.ts';

const list = '/staff/matrix/cycles';
const pathOf = (id: string) => `${list}/${id}`;
const backTo = ({ id, title }: Pick<Cycle, 'id' | 'title'>) => ({ back: { href: pathOf(id), text: title } });
const backToList = ({ language }: Context) => ({
  back: { href: list, text: language.t('cycles.list.title') },
});

/** The places of a cycle with what the person at work may know of each. */
async function placeRows({ tx, actor }: Context, { id: cycleId, state }: Cycle): Promise<PlaceRow[]> {
  const places = await listPlaces(tx, cycleId);
  const seats = await listSeats(tx, cycleId);
  const decides = state === 'adjudicating' || state === 'reply';
  const verdicts = decides ? await listVerdicts(tx, { cycleId }) : [];
  const told = decides ? agreements(await listPlacedAnswers(tx, { cycleId }), places, []) : [];
  return places.map((place) => {
    const own = seats.filter(({ placeId }) => placeId === place.id);
    const mine = own.some(({ personId }) => personId === actor?.personId);
    return {
      ...place,
      seats: own,
      decided: verdicts.filter(({ placeId }) => placeId === place.id).length,
      mayDecide: may(actor, cyclePermissions.adjudicate, { mine, state }),
      agreement: told.find(({ jurisdiction }) => jurisdiction === place.code),
    };
  });
}

async function newForm(context: ActingContext, state: Parameters<typeof NewCyclePage>[0]['state']) {
  const { tx, actionId, language } = context;
  return page(
    language.t('cycles.create.title'),
    <NewCyclePage
      context={context}
      state={state}
      places={placesOf(await isDemonstration(tx))}
      standards={await listStandardChoices(tx, actionId)}
    />,
    backToList(context),
  );
}

const storedCycle = ({ version, title, asOf }: Cycle) => ({
  version: String(version),
  title,
  ...dayFields('as_of', asOf),
});

export const staffRoutes: Route[] = [
  pageRoute({
    path: list,
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
      return page(language.t('cycles.list.title'), body, { wide: true });
    },
  }),
  formRoute<void, forms.NewCycleForm>({
    path: `${list}/new`,
    may: cyclePermissions.create,
    schema: forms.newCycleForm,
    show: (context, _none, state) => newForm(context, state),
    act: async ({ work }, _none, typed) => redirect(pathOf(await createCycle(work, typed))),
  }),
  pageRoute<Cycle>({
    path: `${list}/:cycleId`,
    may: cyclePermissions.see,
    subject: cycleSubject,
    show: async (context, cycle) => {
      const { tx, actor, actionId, language, token } = context;
      const history = await listHistory(tx, [cycle.id]);
      const body = (
        <CyclePage
          cycle={cycle}
          standards={await listCycleStandards(tx, cycle.id)}
          places={await placeRows(context, cycle)}
          invitations={await listInvitations(tx, actionId, cycle.id)}
          replies={await listReplies(tx, { cycleId: cycle.id })}
          errata={await listErrata(tx, cycle.id)}
          history={history.filter(({ word }) => language.has(`history.${word}`))}
          token={token}
          leads={may(actor, cyclePermissions.edit, undefined)}
          registers={may(actor, cyclePermissions.registerReply, undefined)}
        />
      );
      return page(cycle.title, body, { wide: true, ...backToList(context) });
    },
  }),
  formRoute<Cycle, forms.EditCycleForm>({
    path: `${list}/:cycleId/edit`,
    may: cyclePermissions.edit,
    subject: cycleSubject,
    schema: forms.editCycleForm,
    fill: (_context, cycle) => storedCycle(cycle),
    show: (context, cycle, state) =>
      page(
        context.language.t('cycles.edit.title'),
        <EditCyclePage context={context} state={state} stored={storedCycle(cycle)} />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }, form) => {
      await editCycle(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<CycleStandard, forms.QuestionsForm>({
    path: '/staff/matrix/cycle-standards/:cycleStandardId',
    may: cyclePermissions.ask,
    subject: cycleStandardSubject,
    schema: forms.questionsForm,
    fill: async ({ tx }, standard) =>
      typedQuestions(standard, await listQuestions(tx, { cycleStandardId: standard.id })),
    show: async (context, standard, state) => {
      const { tx, language } = context;
      const stored = typedQuestions(standard, await listQuestions(tx, { cycleStandardId: standard.id }));
      return page(
        language.t('cycles.ask.title'),
        <QuestionsFormPage context={context} state={state} standard={standard} stored={stored} />,
        { back: { href: pathOf(standard.cycleId), text: language.t('cycles.cycle') } },
      );
    },
    act: async ({ work }, { id, cycleId }, form) => {
      await askQuestions(work, { cycleStandardId: id, form });
      return redirect(pathOf(cycleId));
    },
  }),
  formRoute<Cycle, forms.AppointForm>({
    path: `${list}/:cycleId/appoint`,
    may: cyclePermissions.appoint,
    subject: cycleSubject,
    schema: forms.appointForm,
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
    path: '/staff/matrix/seats/:seatId/end',
    may: cyclePermissions.endSeat,
    subject: seatSubject,
    back: (_context, { cycleId }) => pathOf(cycleId),
    act: async ({ work }, { id, cycleId }) => {
      await endSeat(work, { seatId: id });
      return redirect(pathOf(cycleId));
    },
  }),
  buttonRoute<Cycle>({
    path: `${list}/:cycleId/open`,
    may: cyclePermissions.open,
    subject: cycleSubject,
    back: (_context, { id }) => pathOf(id),
    act: async ({ work }, { id }) => {
      await openCycle(work, { cycleId: id });
      return redirect(pathOf(id));
    },
  }),
  buttonRoute<Cycle>({
    path: `${list}/:cycleId/close`,
    may: cyclePermissions.close,
    subject: cycleSubject,
    back: (_context, { id }) => pathOf(id),
    act: async ({ work }, { id }) => {
      await closeCycle(work, { cycleId: id });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, forms.InviteForm>({
    path: `${list}/:cycleId/invite`,
    may: cyclePermissions.invite,
    subject: cycleSubject,
    schema: forms.inviteForm,
    show: async (context, cycle, state) =>
      page(
        context.language.t('cycles.invite.title'),
        <InvitePage
          context={context}
          state={state}
          cycle={cycle}
          places={await listPlaces(context.tx, cycle.id)}
          institutions={await listInstitutions(context.tx, context.actionId)}
        />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }, form) => {
      await inviteInstitution(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, forms.HandOverForm>({
    path: `${list}/:cycleId/hand-over`,
    may: cyclePermissions.handOver,
    subject: cycleSubject,
    schema: forms.handOverForm,
    show: (context, cycle, state) =>
      page(
        context.language.t('cycles.hand_over.title'),
        <HandOverPage context={context} state={state} cycle={cycle} />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }, form) => {
      await handOver(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, forms.LetterForm>({
    path: `${list}/:cycleId/letter`,
    may: cyclePermissions.registerReply,
    subject: cycleSubject,
    schema: forms.letterForm,
    show: async (context, cycle, state) =>
      page(
        context.language.t('cycles.letter.title'),
        <LetterPage
          context={context}
          state={state}
          cycle={cycle}
          invitations={await listInvitations(context.tx, context.actionId, cycle.id)}
          standards={await listCycleStandards(context.tx, cycle.id)}
        />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }, form) => {
      await registerReply(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, unknown>({
    path: `${list}/:cycleId/publish`,
    may: cyclePermissions.publish,
    subject: cycleSubject,
    schema: forms.publishForm,
    show: (context, cycle, state) =>
      page(
        context.language.t('cycles.publish.title'),
        <PublishPage context={context} state={state} cycle={cycle} />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }) => {
      await publishCycle(work, { cycleId: id });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, forms.ErratumForm>({
    path: `${list}/:cycleId/correct`,
    may: cyclePermissions.correct,
    subject: cycleSubject,
    schema: forms.erratumForm,
    show: async (context, cycle, state) =>
      page(
        context.language.t('cycles.correct.title'),
        <ErratumPage
          context={context}
          state={state}
          cycle={cycle}
          places={await listPlaces(context.tx, cycle.id)}
          standards={await listCycleStandards(context.tx, cycle.id)}
        />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }, form) => {
      await issueErratum(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
];
