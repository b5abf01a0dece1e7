import { type FileDecisionForm, fileDecisionForm } from '../../platform/files/file-decision.ts';
import { isServed } from '../../platform/files/file-state.ts';
import { serveFile } from '../../platform/files/serve-file.ts';
import type { FileStore } from '../../platform/files/store.ts';
import {
  buttonRoute,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { findPresented, present } from '../participants/queries.ts';
import { hashParticipantSecret } from '../participants/secret.ts';
import type { Gathering } from '../queries.ts';
import { gatheringOf, gatheringSubject } from '../subject.ts';
import { addHandout } from './add-handout.ts';
import { decideHandout } from './decide-handout.ts';
import { DecideHandoutPage } from './pages/decide-handout-page.tsx';
import { HandoutFormPage } from './pages/handout-form-page.tsx';
import { decideHandoutPermission, keepHandouts, seeHandout, takeHandout } from './permissions.ts';
import {
  findHandout,
  findPublishedHandout,
  type Handout,
  listShared,
  type SharedHandout,
} from './queries.ts';
import { type HandoutForm, handoutForm } from './schema.ts';
import { withdrawHandout } from './withdraw-handout.ts';

export type HandoutNeeds = { readonly secret: string; readonly store: Pick<FileStore, 'read'> };

const handoutSubject: Subject<Handout> = {
  kind: 'handout',
  param: 'handoutId',
  find: (tx, id, { actionId }) => findHandout(tx, actionId, id),
};
const publishedSubject: Subject<SharedHandout> = {
  kind: 'published_handout',
  param: 'handoutId',
  find: (tx, id, { actionId }) => findPublishedHandout(tx, actionId, id),
};

/** What a gathering hands out: to those who have a place, and to everybody. */
export function handoutRoutes({ secret, store }: HandoutNeeds): Route[] {
  const serve = (handout: SharedHandout) => serveFile(store, 'handout', handout);
  return [
    formRoute<Gathering, HandoutForm>({
      path: '/staff/gatherings/:gatheringId/handouts/new',
      done: 'handout.add',
      may: keepHandouts,
      subject: gatheringSubject,
      schema: handoutForm,
      files: 'kept',
      fill: ({ language }) => ({ language: language.locale, audience: 'participants' }),
      show: ({ language, url, token }, gathering, state) => {
        const title = language.t('training.handout.add');
        return page(
          title,
          <HandoutFormPage
            state={state}
            action={url.pathname}
            token={token}
            title={title}
            caption={gathering.title}
          />,
          { back: { href: gatheringOf(gathering.id), text: gathering.title } },
        );
      },
      act: async ({ work, files }, { id }, form) => {
        await addHandout(work, { gatheringId: id, form, file: files.file?.[0] });
        return redirect(gatheringOf(id));
      },
    }),
    pageRoute<Handout>({
      path: '/staff/handouts/:handoutId',
      gives: 'file',
      may: seeHandout,
      subject: handoutSubject,
      show: async ({ actor }, handout) => {
        if (!isServed(handout.state, { sender: handout.uploadedBy === actor?.personId }))
          throw problem('handout_not_checked');
        return serve(handout);
      },
    }),
    formRoute<Handout, FileDecisionForm>({
      path: '/staff/handouts/:handoutId/decide',
      may: decideHandoutPermission,
      subject: handoutSubject,
      schema: fileDecisionForm,
      show: (context, handout, state) =>
        page(
          context.language.t('ui.file.decide'),
          <DecideHandoutPage context={context} state={state} handout={handout} />,
          { back: { href: gatheringOf(handout.gatheringId), text: handout.gatheringTitle } },
        ),
      act: async ({ work }, { id, gatheringId }, form) => {
        await decideHandout(work, { handoutId: id, form });
        return redirect(gatheringOf(gatheringId));
      },
    }),
    buttonRoute<Handout>({
      path: '/staff/handouts/:handoutId/withdraw',
      done: 'handout.withdraw',
      may: keepHandouts,
      subject: handoutSubject,
      back: (_context, { gatheringId }) => gatheringOf(gatheringId),
      act: async ({ work }, { id, gatheringId }) => {
        await withdrawHandout(work, { handoutId: id });
        return redirect(gatheringOf(gatheringId));
      },
    }),
    pageRoute<SharedHandout>({
      path: '/handouts/:handoutId',
      gives: 'file',
      may: takeHandout,
      portal: true,
      subject: publishedSubject,
      show: (_context, handout) => serve(handout),
    }),
    pageRoute({
      path: '/registration/:link/handouts/:handoutId',
      gives: 'file',
      may: takeHandout,
      show: async ({ tx, actionId, params }) => {
        const mac = hashParticipantSecret(secret, params.link ?? '');
        await present(tx, mac);
        const participant = await findPresented(tx, actionId, mac);
        const shared =
          participant?.state === 'registered' ? await listShared(tx, participant.gatheringId) : [];
        const handout = shared.find(({ id }) => id === params.handoutId);
        if (!handout) throw problem('not_found');
        return serve(handout);
      },
    }),
  ];
}
