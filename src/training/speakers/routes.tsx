import {
  buttonRoute,
  formRoute,
  page,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { keepProgramme } from '../programme/permissions.ts';
import { findSessionOfGathering, type SessionOfGathering } from '../programme/queries.ts';
import { gatheringOf, readsPeople } from '../subject.ts';
import { addSpeaker } from './add-speaker.ts';
import { editSpeaker } from './edit-speaker.ts';
import { SpeakerFormPage } from './pages/speaker-form-page.tsx';
import { findSpeaker, type Speaker } from './queries.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { type SpeakerForm, speakerForm, speakerRecord } from './schema.ts';

const sessionSubject: Subject<SessionOfGathering> = {
  kind: 'training_session',
  param: 'sessionId',
  find: (tx, id, { actionId }) => findSessionOfGathering(tx, actionId, id),
};
const speakerSubject: Subject<Speaker> = {
  kind: 'speaker',
  param: 'speakerId',
  find: (tx, id, { actionId }) => findSpeaker(tx, actionId, id),
};

/** Who speaks in the sessions of a gathering. */
export const speakerRoutes: Route[] = [
  formRoute<SessionOfGathering, SpeakerForm>({
    path: '/staff/sessions/:sessionId/speakers/new',
    done: 'speaker.add',
    may: keepProgramme,
    subject: sessionSubject,
    schema: speakerForm,
    show: ({ language, url, token }, session, state) => {
      const title = language.t('training.speaker.add');
      return page(
        title,
        <SpeakerFormPage
          state={state}
          action={url.pathname}
          token={token}
          title={title}
          caption={session.title}
        />,
        { back: { href: gatheringOf(session.gatheringId), text: session.gatheringTitle } },
      );
    },
    act: async ({ work }, { id, gatheringId }, form) => {
      await addSpeaker(work, { sessionId: id, form });
      return redirect(gatheringOf(gatheringId));
    },
  }),
  formRoute<Speaker, SpeakerForm>({
    path: '/staff/speakers/:speakerId/edit',
    done: 'speaker.edit',
    may: keepProgramme,
    subject: speakerSubject,
    reads: ({ gatheringId, partnerId }) => readsPeople({ id: gatheringId, partnerId }),
    schema: speakerForm,
    fill: (_context, speaker) => speakerRecord.typed(speaker),
    show: ({ language, url, token }, speaker, state) => {
      const title = language.t('training.speaker.edit');
      return page(
        title,
        <SpeakerFormPage
          state={state}
          action={url.pathname}
          token={token}
          title={title}
          caption={speaker.sessionTitle}
          stored={speakerRecord.typed(speaker)}
          remove={`/staff/speakers/${speaker.id}/remove`}
        />,
        { back: { href: gatheringOf(speaker.gatheringId), text: speaker.gatheringTitle } },
      );
    },
    act: async ({ work }, { id, gatheringId }, form) => {
      await editSpeaker(work, { speakerId: id, form });
      return redirect(gatheringOf(gatheringId));
    },
  }),
  buttonRoute<Speaker>({
    path: '/staff/speakers/:speakerId/remove',
    done: 'speaker.remove',
    may: keepProgramme,
    subject: speakerSubject,
    back: (_context, { id }) => `/staff/speakers/${id}/edit`,
    act: async ({ work }, { id, gatheringId }) => {
      await removeSpeaker(work, { speakerId: id });
      return redirect(gatheringOf(gatheringId));
    },
  }),
];
