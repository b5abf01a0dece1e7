import type { FileStore } from '../../platform/files/store.ts';
import { type Context, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { isStaff, may } from '../../platform/permissions.ts';
import { serveAnnex } from '../annexes/serve-annex.tsx';
import { readsVault } from '../sensitive-records.ts';
import { VaultDocumentPage } from './pages/document-page.tsx';
import { StaffVaultPage, VaultPage } from './pages/vault-page.tsx';
import { vaultPermissions } from './permissions.ts';
import type { FoundDocument, VaultOwner } from './queries.ts';
import { vaultWriting } from './routes-writing.tsx';
import { shownInVault, shownOf } from './shown.ts';
import { vaultDocumentSubject, vaultOwnerSubject } from './subject.ts';

/** Where a reader came from: an organisation's own list, or that of staff. */
function listOf({ actor, language: { t } }: Context, { organisationId }: FoundDocument) {
  return isStaff(actor)
    ? { href: `/staff/organisations/${organisationId}/documents`, text: t('grants.vault.staff.title') }
    : { href: '/organisation/documents', text: t('grants.vault.title') };
}

/** Documents that an organisation keeps once, and what staff to whom it applied see of them. */
export function vaultRoutes({ store }: { readonly store: Pick<FileStore, 'read'> }): Route[] {
  return [ownList, ...vaultWriting, onePage, fileRoute(store), listOfApplicant];
}

const ownList = pageRoute({
  path: '/organisation/documents',
  may: vaultPermissions.list,
  show: async (context) => {
    const documents = await shownInVault(context, context.actor!.organisationId);
    return page(context.language.t('grants.vault.title'), <VaultPage documents={documents} />);
  },
});

const onePage = pageRoute<FoundDocument>({
  path: '/organisation/documents/:vaultDocumentId',
  may: vaultPermissions.read,
  subject: vaultDocumentSubject,
  reads: readsVault,
  show: async (context, document) => {
    const [shown] = await shownOf(context, [document]);
    const back = listOf(context, document);
    const isOwn = may(context.actor, vaultPermissions.replace, document);
    return page(shown!.typeName, <VaultDocumentPage document={shown!} caption={back.text} isOwn={isOwn} />, {
      back,
    });
  },
});

const fileRoute = (store: Pick<FileStore, 'read'>) =>
  pageRoute<FoundDocument>({
    path: '/organisation/documents/:vaultDocumentId/file',
    gives: 'file',
    may: vaultPermissions.read,
    subject: vaultDocumentSubject,
    reads: readsVault,
    show: (context, { fileType, fileState, ...document }) =>
      serveAnnex(
        context,
        store,
        { ...document, type: fileType, state: fileState },
        {
          mayDecide: false,
          back: {
            href: `/organisation/documents/${document.id}`,
            text: context.language.t('grants.vault.one'),
          },
        },
      ),
  });

const listOfApplicant = pageRoute<VaultOwner>({
  path: '/staff/organisations/:organisationId/documents',
  may: vaultPermissions.readOfApplicant,
  subject: vaultOwnerSubject,
  reads: readsVault,
  show: async (context, { id, name }) => {
    const documents = await shownInVault(context, id);
    return page(
      context.language.t('grants.vault.staff.title'),
      <StaffVaultPage name={name} documents={documents} />,
      { back: { href: `/staff/organisations/${id}`, text: name } },
    );
  },
});
