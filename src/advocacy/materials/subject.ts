import type { PaperOwner } from '../../papers/index.ts';
import type { Context, Subject } from '../../platform/http/route.ts';
import { materialPermissions } from './permissions.ts';
import { findMaterial, type Material } from './queries.ts';
import { findPublished, type PublishedMaterial } from './queries-published.ts';

/** How a route of staff finds the material of its path. */
export const materialSubject: Subject<Material> = {
  kind: 'material',
  param: 'materialId',
  find: (tx, id, { actionId }) => findMaterial(tx, actionId, id),
};
export const publishedMaterialSubject: Subject<PublishedMaterial> = {
  kind: 'published_material',
  param: 'materialId',
  find: (tx, id, { actionId }) => findPublished(tx, actionId, id),
};

export const backToMaterials = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: '/staff/materials', text: language.t('advocacy.material.list.title') },
});
export const backToMaterial = (
  { id, title }: Pick<Material, 'id' | 'title'>,
  { language }: Pick<Context, 'language'>,
) => ({ back: { href: `/staff/materials/${id}`, text: title || language.t('advocacy.material.untitled') } });

/** Beside a material lies what its authors made of it themselves. */
export const materialPapers: PaperOwner<Material> = {
  kind: 'material',
  subject: materialSubject,
  see: materialPermissions.see,
  withRecord: true,
  standsOn: ({ id, title }) => ({
    href: `/staff/materials/${id}`,
    title,
    audited: { kind: 'material', id },
  }),
};
