import { keepPaper } from '../../papers/index.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { handOver } from './hand-over.ts';
import { inviteInstitution } from './invite-institution.ts';
import { issueErratum } from './issue-erratum.ts';
import { ErratumPage, HandOverPage, InvitePage, LetterPage, PublishPage } from './pages/small-forms.tsx';
import { backTo, cyclesPath, pathOf } from './paths.ts';
import { cyclePermissions } from './permissions.ts';
import { publishCycle } from './publish-cycle.ts';
import { type Cycle, listCycleStandards, listPlaces } from './queries.ts';
import { listInstitutions, listInvitations } from './queries-verdicts.ts';
import { registerReply } from './register-reply.ts';
import * as forms from './schema.ts';
import { cycleSubject, replyPapers } from './subjects.ts';

/** The right of reply, publication, and what is corrected after it. */
export const publicationRoutes: Route[] = [
  formRoute<Cycle, forms.InviteForm>({
    path: `${cyclesPath}/:cycleId/invite`,
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
    path: `${cyclesPath}/:cycleId/hand-over`,
    may: cyclePermissions.handOver,
    subject: cycleSubject,
    schema: forms.handOverForm,
    show: async (context, cycle, state) => {
      const invited = await listInvitations(context.tx, context.actionId, cycle.id);
      const heard = new Set(invited.map(({ placeId }) => placeId));
      const places = (await listPlaces(context.tx, cycle.id)).map((one) => ({
        ...one,
        heard: heard.has(one.id),
      }));
      return page(
        context.language.t('cycles.hand_over.title'),
        <HandOverPage context={context} state={state} cycle={cycle} places={places} />,
        backTo(cycle),
      );
    },
    act: async ({ work }, { id }, form) => {
      await handOver(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, forms.LetterForm>({
    path: `${cyclesPath}/:cycleId/letter`,
    may: cyclePermissions.registerReply,
    subject: cycleSubject,
    schema: forms.letterForm,
    files: 'kept',
    fill: ({ language }) => ({ language: language.locale }),
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
    act: async ({ work, files }, { id }, { reply }) => {
      const ownerId = await registerReply(work, { cycleId: id, form: reply });
      const form = { title: reply.letterReference, language: reply.language };
      const [file] = files.file ?? [];
      if (file) await keepPaper(work, { owner: replyPapers, ownerId, form, file });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, unknown>({
    path: `${cyclesPath}/:cycleId/publish`,
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
    path: `${cyclesPath}/:cycleId/correct`,
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
