import { formRoute, page, type Route, redirect } from '../platform/http/route.ts';
import { PublishPage, UnpublishPage } from './pages/publication-pages.tsx';
import { publishGatheringPermission } from './permissions.ts';
import { findOffer, listSessions } from './programme/queries.ts';
import { publishGathering } from './publish-gathering.ts';
import type { Gathering } from './queries.ts';
import { mustBeDraft, mustBePublished, mustStand } from './rules.ts';
import { type PublicationForm, publicationForm } from './schema.ts';
import { listSpeakers } from './speakers/queries.ts';
import { gatheringOf, gatheringSubject } from './subject.ts';
import { listEventTexts } from './texts/queries.ts';
import { unpublishGathering } from './unpublish-gathering.ts';

const backTo = ({ id, title }: Gathering) => ({ back: { href: gatheringOf(id), text: title } });

/** A draft is published after a look at what everybody will read, and may be a draft again. */
export const publicationRoutes: Route[] = [
  formRoute<Gathering, PublicationForm>({
    path: '/staff/gatherings/:gatheringId/publish',
    may: publishGatheringPermission,
    subject: gatheringSubject,
    schema: publicationForm,
    show: async (context, gathering, state) => {
      const { tx, actionId, language } = context;
      mustStand(gathering);
      mustBeDraft(gathering);
      return page(
        language.t('training.publish.title'),
        <PublishPage
          context={context}
          state={state}
          gathering={gathering}
          offer={await findOffer(tx, gathering.id)}
          sessions={await listSessions(tx, gathering.id)}
          speakers={await listSpeakers(tx, actionId, gathering.id)}
          texts={await listEventTexts(tx, gathering.id)}
        />,
        { wide: true, ...backTo(gathering) },
      );
    },
    act: async ({ work }, { id }, form) => {
      await publishGathering(work, { gatheringId: id, form });
      return redirect(gatheringOf(id));
    },
  }),
  formRoute<Gathering, PublicationForm>({
    path: '/staff/gatherings/:gatheringId/unpublish',
    done: 'gathering.unpublish',
    may: publishGatheringPermission,
    subject: gatheringSubject,
    schema: publicationForm,
    show: (context, gathering, state) => {
      mustStand(gathering);
      mustBePublished(gathering);
      return page(
        context.language.t('training.unpublish.title'),
        <UnpublishPage context={context} state={state} gathering={gathering} />,
        backTo(gathering),
      );
    },
    act: async ({ work }, { id }, form) => {
      await unpublishGathering(work, { gatheringId: id, form });
      return redirect(gatheringOf(id));
    },
  }),
];
