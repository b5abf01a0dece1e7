import {
  type ActingContext,
  buttonRoute,
  formRoute,
  page,
  type Route,
  redirect,
} from '../platform/http/route.ts';
import { askApproval, cancelRequest } from './approval/ask-approval.ts';
import { approveGathering, returnGathering } from './approval/decide-approval.ts';
import { gatherEvent, listApprovers } from './approval/gather-event.ts';
import { ApprovePage, AskPage, ReturnPage } from './approval/pages/approval-pages.tsx';
import { mustBeApproved, mustHaveApprover, othersThan } from './approval/rules.ts';
import { type AskForm, askForm, type ReturnForm, returnForm } from './approval/schema.ts';
import { eventSteps } from './approval/workflow.ts';
import type { PublicParts } from './pages/event-summary.tsx';
import { PublishPage, UnpublishPage } from './pages/publication-pages.tsx';
import { findOffer, listSessions } from './programme/queries.ts';
import { publishGathering } from './publish-gathering.ts';
import type { Gathering } from './queries.ts';
import { type PublicationForm, publicationForm } from './schema.ts';
import { listSpeakers } from './speakers/queries.ts';
import { gatheringOf, gatheringSubject } from './subject.ts';
import { listEventTexts } from './texts/queries.ts';
import { unpublishGathering } from './unpublish-gathering.ts';

const backTo = ({ id, title }: Gathering) => ({ back: { href: gatheringOf(id), text: title } });
/** What everybody will read of an event. */
async function partsOf({ tx, actionId }: ActingContext, { id }: Gathering): Promise<PublicParts> {
  return {
    offer: await findOffer(tx, id),
    sessions: await listSessions(tx, id),
    speakers: await listSpeakers(tx, actionId, id),
    texts: await listEventTexts(tx, id),
  };
}

/** Another person agrees to a draft, it is published after a look at what everybody will read, and may be a draft again. */
export const publicationRoutes: Route[] = [
  formRoute<Gathering, AskForm>({
    path: eventSteps.ask.button.path,
    may: eventSteps.ask.permission,
    subject: gatheringSubject,
    schema: askForm,
    show: async (context, gathering, state) => {
      const { tx, actor, actionId, language } = context;
      mustHaveApprover(await gatherEvent(tx, actionId, gathering));
      const people = othersThan(await listApprovers(tx, actionId, gathering), actor.personId);
      return page(
        language.t('training.approval.ask.title'),
        <AskPage
          context={context}
          state={state}
          gathering={gathering}
          people={people.map(({ personId, name, organisationName }) => ({
            value: personId,
            text: `${name} (${organisationName})`,
          }))}
        />,
        backTo(gathering),
      );
    },
    act: async ({ work }, { id }, form) => {
      await askApproval(work, { gatheringId: id, form });
      return redirect(gatheringOf(id));
    },
  }),
  buttonRoute<Gathering>({
    path: eventSteps.cancel.button.path,
    may: eventSteps.cancel.permission,
    subject: gatheringSubject,
    back: (_context, { id }) => gatheringOf(id),
    act: async ({ work }, { id }) => {
      await cancelRequest(work, { gatheringId: id });
      return redirect(gatheringOf(id));
    },
  }),
  formRoute<Gathering, PublicationForm>({
    path: eventSteps.approve.button.path,
    may: eventSteps.approve.permission,
    subject: gatheringSubject,
    schema: publicationForm,
    show: async (context, gathering, state) =>
      page(
        context.language.t('training.approval.approve.title'),
        <ApprovePage {...{ context, state, gathering }} parts={await partsOf(context, gathering)} />,
        { wide: true, ...backTo(gathering) },
      ),
    act: async ({ work }, { id }, form) => {
      await approveGathering(work, { gatheringId: id, form });
      return redirect(gatheringOf(id));
    },
  }),
  formRoute<Gathering, ReturnForm>({
    path: eventSteps.give_back.button.path,
    may: eventSteps.give_back.permission,
    subject: gatheringSubject,
    schema: returnForm,
    show: (context, gathering, state) =>
      page(
        context.language.t('training.approval.return.title'),
        <ReturnPage {...{ context, state, gathering }} />,
        backTo(gathering),
      ),
    act: async ({ work }, { id }, form) => {
      await returnGathering(work, { gatheringId: id, form });
      return redirect(gatheringOf(id));
    },
  }),
  formRoute<Gathering, PublicationForm>({
    path: eventSteps.publish.button.path,
    may: eventSteps.publish.permission,
    subject: gatheringSubject,
    schema: publicationForm,
    show: async (context, gathering, state) => {
      mustBeApproved(await gatherEvent(context.tx, context.actionId, gathering));
      return page(
        context.language.t('training.publish.title'),
        <PublishPage {...{ context, state, gathering }} parts={await partsOf(context, gathering)} />,
        { wide: true, ...backTo(gathering) },
      );
    },
    act: async ({ work }, { id }, form) => {
      await publishGathering(work, { gatheringId: id, form });
      return redirect(gatheringOf(id));
    },
  }),
  formRoute<Gathering, PublicationForm>({
    path: eventSteps.unpublish.button.path,
    may: eventSteps.unpublish.permission,
    subject: gatheringSubject,
    schema: publicationForm,
    show: (context, gathering, state) =>
      page(
        context.language.t('training.unpublish.title'),
        <UnpublishPage {...{ context, state, gathering }} />,
        backTo(gathering),
      ),
    act: async ({ work }, { id }, form) => {
      await unpublishGathering(work, { gatheringId: id, form });
      return redirect(gatheringOf(id));
    },
  }),
];
