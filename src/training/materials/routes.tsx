import { type AcceptedType, endingsOf } from '../../platform/files/detect-type.ts';
import { isServed } from '../../platform/files/file-state.ts';
import type { FileStore } from '../../platform/files/store.ts';
import {
  type Answer,
  buttonRoute,
  download,
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
import { gatheringSubject } from '../subject.ts';
import { addMaterial } from './add-material.ts';
import { MaterialFormPage } from './pages/material-form-page.tsx';
import { keepMaterials, seeMaterial, takeMaterial } from './permissions.ts';
import {
  findMaterial,
  findPublishedMaterial,
  listShared,
  type Material,
  type SharedMaterial,
} from './queries.ts';
import { type MaterialForm, materialForm } from './schema.ts';
import { withdrawMaterial } from './withdraw-material.ts';

export type MaterialNeeds = { readonly secret: string; readonly store: Pick<FileStore, 'read'> };

const materialSubject: Subject<Material> = {
  kind: 'handout',
  param: 'handoutId',
  find: (tx, id, { actionId }) => findMaterial(tx, actionId, id),
};
const publishedSubject: Subject<SharedMaterial> = {
  kind: 'published_handout',
  param: 'handoutId',
  find: (tx, id, { actionId }) => findPublishedMaterial(tx, actionId, id),
};
const gatheringOf = (id: string) => `/staff/gatherings/${id}`;

/** What a gathering hands out: to those who have a place, and to everybody. */
export function handoutRoutes({ secret, store }: MaterialNeeds): Route[] {
  const serve = async ({ id, sha256, type }: SharedMaterial): Promise<Answer> => {
    const content = await store.read(sha256);
    if (!content) throw problem('file_missing', {}, { status: 404 });
    const [ending = 'bin'] = endingsOf[type as AcceptedType] ?? [];
    return download(`material-${id.slice(-8)}.${ending}`, type, content);
  };
  return [
    formRoute<Gathering, MaterialForm>({
      path: '/staff/gatherings/:gatheringId/handouts/new',
      may: keepMaterials,
      subject: gatheringSubject,
      schema: materialForm,
      files: 'kept',
      fill: ({ language }) => ({ language: language.locale, audience: 'participants' }),
      show: ({ language, url, token }, gathering, state) => {
        const title = language.t('training.material.add');
        return page(
          title,
          <MaterialFormPage
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
        await addMaterial(work, { gatheringId: id, form, file: files.file?.[0] });
        return redirect(gatheringOf(id));
      },
    }),
    pageRoute<Material>({
      path: '/staff/handouts/:handoutId',
      may: seeMaterial,
      subject: materialSubject,
      show: async ({ actor }, material) => {
        if (!isServed(material.state, { sender: material.uploadedBy === actor?.personId }))
          throw problem('handout_not_checked', {}, { status: 409 });
        return serve(material);
      },
    }),
    buttonRoute<Material>({
      path: '/staff/handouts/:handoutId/withdraw',
      may: keepMaterials,
      subject: materialSubject,
      back: (_context, { gatheringId }) => gatheringOf(gatheringId),
      act: async ({ work }, { id, gatheringId }) => {
        await withdrawMaterial(work, { materialId: id });
        return redirect(gatheringOf(gatheringId));
      },
    }),
    pageRoute<SharedMaterial>({
      path: '/handouts/:handoutId',
      may: takeMaterial,
      portal: true,
      subject: publishedSubject,
      show: (_context, material) => serve(material),
    }),
    pageRoute({
      path: '/registration/:link/handouts/:handoutId',
      may: takeMaterial,
      show: async ({ tx, actionId, params }) => {
        const mac = hashParticipantSecret(secret, params.link ?? '');
        await present(tx, mac);
        const participant = await findPresented(tx, actionId, mac);
        const shared =
          participant?.state === 'registered' ? await listShared(tx, participant.gatheringId) : [];
        const material = shared.find(({ id }) => id === params.handoutId);
        if (!material) throw problem('not_found', {}, { status: 404 });
        return serve(material);
      },
    }),
  ];
}
