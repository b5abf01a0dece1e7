import {
  buttonRoute,
  formRoute,
  page,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import type { Gathering } from '../queries.ts';
import { gatheringOf, gatheringSubject } from '../subject.ts';
import { addMedia } from './add-media.ts';
import { editMedia } from './edit-media.ts';
import { MediaFormPage } from './pages/media-form-page.tsx';
import { keepMedia } from './permissions.ts';
import { findMedia, type Media } from './queries.ts';
import { removeMedia } from './remove-media.ts';
import { type MediaForm, mediaForm, mediaRecord } from './schema.ts';

const mediaSubject: Subject<Media> = {
  kind: 'media',
  param: 'mediaId',
  find: (tx, id, { actionId }) => findMedia(tx, actionId, id),
};

/** Which media were at a gathering, and what they published about it. */
export const mediaRoutes: Route[] = [
  formRoute<Gathering, MediaForm>({
    path: '/staff/gatherings/:gatheringId/media/new',
    done: 'media.add',
    may: keepMedia,
    subject: gatheringSubject,
    schema: mediaForm,
    fill: () => ({ was_present: 'yes' }),
    show: ({ language, url, token }, gathering, state) => {
      const title = language.t('training.media.add');
      return page(
        title,
        <MediaFormPage
          state={state}
          action={url.pathname}
          token={token}
          title={title}
          caption={gathering.title}
        />,
        { back: { href: gatheringOf(gathering.id), text: gathering.title } },
      );
    },
    act: async ({ work }, { id }, form) => {
      await addMedia(work, { gatheringId: id, form });
      return redirect(gatheringOf(id));
    },
  }),
  formRoute<Media, MediaForm>({
    path: '/staff/media/:mediaId/edit',
    done: 'media.edit',
    may: keepMedia,
    subject: mediaSubject,
    schema: mediaForm,
    fill: (_context, media) => mediaRecord.typed(media),
    show: ({ language, url, token }, media, state) => {
      const title = language.t('training.media.edit');
      return page(
        title,
        <MediaFormPage
          state={state}
          action={url.pathname}
          token={token}
          title={title}
          caption={media.gatheringTitle}
          stored={mediaRecord.typed(media)}
          remove={`/staff/media/${media.id}/remove`}
        />,
        { back: { href: gatheringOf(media.gatheringId), text: media.gatheringTitle } },
      );
    },
    act: async ({ work }, { id, gatheringId }, form) => {
      await editMedia(work, { mediaId: id, form });
      return redirect(gatheringOf(gatheringId));
    },
  }),
  buttonRoute<Media>({
    path: '/staff/media/:mediaId/remove',
    done: 'media.remove',
    may: keepMedia,
    subject: mediaSubject,
    back: (_context, { id }) => `/staff/media/${id}/edit`,
    act: async ({ work }, { id, gatheringId }) => {
      await removeMedia(work, { mediaId: id });
      return redirect(gatheringOf(gatheringId));
    },
  }),
];
