import { keepPaper } from '../../papers/index.ts';
import type { SeenForm } from '../../platform/http/fields.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { handOver } from './hand-over.ts';
import { inviteInstitution } from './invite-institution.ts';
import { issueErratum } from './issue-erratum.ts';
import { PublishPage } from './pages/publish-page.tsx';
import { ErratumPage, HandOverPage, InvitePage, LetterPage } from './pages/small-forms.tsx';
import { SummariesPage, typedSummaries } from './pages/summaries-page.tsx';
import { backTo, pathOf } from './paths.ts';
import { publishCycle } from './publish-cycle.ts';
import { type Cycle, listCycleStandards, listPlaces } from './queries.ts';
import { listSummaries } from './queries-briefs.ts';
import { listInstitutions, listInvitations } from './queries-verdicts.ts';
import { registerReply } from './register-reply.ts';
import * as forms from './schema.ts';
import { type SummariesForm, summariesForm } from './schema-briefs.ts';
import { contentOfCycle, seenBeforePublication, seenFindings, seenSummaries } from './seen-of-cycle.ts';
import { cycleSubject, replyPapers } from './subjects.ts';
import { cycleSteps } from './workflow.ts';
import { writeSummaries } from './write-summaries.ts';

/** The right of reply, publication, and what is corrected after it. */
export const publicationRoutes: Route[] = [
  formRoute<Cycle, forms.InviteForm>({
    path: cycleSteps.invite.button.path,
    may: cycleSteps.invite.permission,
    subject: cycleSubject,
    schema: forms.inviteForm,
    show: async (context, cycle, state) =>
      page(
        context.language.t('matrix.cycle.invite.title'),
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
  formRoute<Cycle, forms.HandOverForm & SeenForm>({
    path: cycleSteps.hand_over.button.path,
    may: cycleSteps.hand_over.permission,
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
        context.language.t('matrix.cycle.hand_over.title'),
        <HandOverPage
          {...{ context, state, cycle, places }}
          seen={await seenFindings(context.tx, cycle, context.actionId)}
        />,
        backTo(cycle),
      );
    },
    act: async ({ work }, { id }, { seen, ...form }) => {
      await handOver(work, { cycleId: id, form, seen });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, forms.LetterForm>({
    path: cycleSteps.register_reply.button.path,
    may: cycleSteps.register_reply.permission,
    subject: cycleSubject,
    schema: forms.letterForm,
    files: 'kept',
    fill: ({ language }) => ({ language: language.locale }),
    show: async (context, cycle, state) =>
      page(
        context.language.t('matrix.cycle.letter.title'),
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
  formRoute<Cycle, SummariesForm & SeenForm>({
    path: cycleSteps.summarise.button.path,
    may: cycleSteps.summarise.permission,
    subject: cycleSubject,
    schema: summariesForm,
    fill: async ({ tx }, { id }) => {
      const summaries = await listSummaries(tx, id);
      return { seen: seenSummaries(summaries), ...typedSummaries(await listPlaces(tx, id), summaries) };
    },
    show: async (context, cycle, state) => {
      const summaries = await listSummaries(context.tx, cycle.id);
      return page(
        context.language.t('matrix.cycle.summarise.title'),
        <SummariesPage
          {...{ context, state, cycle, summaries }}
          places={await listPlaces(context.tx, cycle.id)}
          seen={seenSummaries(summaries)}
        />,
        backTo(cycle),
      );
    },
    act: async ({ work }, { id }, { seen, ...form }) => {
      await writeSummaries(work, { cycleId: id, form, seen });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, SeenForm>({
    path: cycleSteps.publish.button.path,
    may: cycleSteps.publish.permission,
    subject: cycleSubject,
    schema: forms.publishForm,
    show: async (context, cycle, state) => {
      const { sha256 } = await contentOfCycle(context.tx, cycle, context.actionId);
      return page(
        context.language.t('matrix.cycle.publish.title'),
        <PublishPage
          {...{ context, state, cycle }}
          seen={await seenBeforePublication(context.tx, cycle, sha256)}
          places={await listPlaces(context.tx, cycle.id)}
          summaries={await listSummaries(context.tx, cycle.id)}
        />,
        backTo(cycle),
      );
    },
    act: async ({ work }, { id }, { seen }) => {
      await publishCycle(work, { cycleId: id, seen });
      return redirect(pathOf(id));
    },
  }),
  formRoute<Cycle, forms.ErratumForm>({
    path: cycleSteps.correct.button.path,
    may: cycleSteps.correct.permission,
    subject: cycleSubject,
    schema: forms.erratumForm,
    show: async (context, cycle, state) =>
      page(
        context.language.t('matrix.cycle.correct.title'),
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
