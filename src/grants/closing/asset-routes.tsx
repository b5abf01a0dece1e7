import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import type { Agreement } from '../agreements/queries.ts';
import { agreementSubject } from '../agreements/subject.ts';
import { addAsset } from './add-asset.ts';
import { AddAssetPage, RemoveAssetPage } from './pages/asset-pages.tsx';
import { backToClosing, closingOf } from './paths.ts';
import { closingPermissions } from './permissions.ts';
import { listAssets } from './queries.ts';
import { removeAsset } from './remove-asset.ts';
import { mustListAssets } from './rules.ts';
import { type AssetForm, assetForm, minorOf, removeAssetForm } from './schema.ts';

/** The list of equipment: its sub-grantee enters it, and takes out what was entered wrongly. */
export const assetRoutes: Route[] = [
  formRoute<Agreement, AssetForm>({
    path: '/agreements/:agreementId/assets/add',
    may: closingPermissions.listAssets,
    subject: agreementSubject,
    schema: assetForm,
    show: (context, agreement, state) => {
      mustListAssets(agreement);
      return page(
        context.language.t('grants.asset.add.title'),
        <AddAssetPage context={context} agreement={agreement} state={state} />,
        backToClosing(context, agreement),
      );
    },
    act: async ({ work }, { id, currency }, { cost, ...asset }) => {
      await addAsset(work, { agreementId: id, ...asset, costMinor: minorOf(cost, currency, 'cost') });
      return redirect(closingOf(id));
    },
  }),
  formRoute<Agreement, { asset: string }>({
    path: '/agreements/:agreementId/assets/remove',
    may: closingPermissions.listAssets,
    subject: agreementSubject,
    schema: removeAssetForm,
    show: async (context, agreement, state) => {
      mustListAssets(agreement);
      return page(
        context.language.t('grants.asset.remove.title'),
        <RemoveAssetPage
          context={context}
          agreement={agreement}
          state={state}
          assets={await listAssets(context.tx, agreement.id)}
        />,
        backToClosing(context, agreement),
      );
    },
    act: async ({ work }, { id }, { asset }) => {
      await removeAsset(work, { agreementId: id, assetId: asset });
      return redirect(closingOf(id));
    },
  }),
];
