import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import { isStaff } from '../../platform/permissions.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { serveAnnex } from '../annexes/serve-annex.tsx';
import { confirmRoute } from '../confirm-route.tsx';
import { vaultHistory } from '../histories.ts';
import { readsVault } from '../sensitive-records.ts';
import { keepDocument } from './keep-document.ts';
import { DocumentFormPage } from './pages/document-form-page.tsx';
import { VaultDocumentPage } from './pages/document-page.tsx';
import { StaffVaultPage, VaultPage } from './pages/vault-page.tsx';
import { vaultPermissions } from './permissions.ts';
import type { FoundDocument, VaultOwner } from './queries.ts';
import { replaceDocument } from './replace-document.ts';
import { documentTypes, nameOfType } from './rules.ts';
import { type DocumentForm, documentForm, type ReplacementForm, replacementForm } from './schema.ts';
import { shownInVault, shownOf } from './shown.ts';
import { vaultDocumentSubject, vaultOwnerSubject } from './subject.ts';
import { withdrawDocument } from './withdraw-document.ts';
import { vaultSteps, vaultWorkflow } from './workflow.ts';

const list = '/organisation/documents';
const pathOf = (id: string) => `${list}/${id}`;
const backToList = ({ t }: Language) => ({ back: { href: list, text: t('grants.vault.title') } });

/** Where a reader came from: an organisation's own list, or that of staff. */
function backOf({ actor, language }: Context, { organisationId }: FoundDocument) {
  return isStaff(actor)
    ? {
        back: {
          href: `/staff/organisations/${organisationId}/documents`,
          text: language.t('grants.vault.staff.title'),
        },
      }
    : backToList(language);
}

/** Documents that an organisation keeps once, and what staff to whom it applied see of them. */
export function vaultRoutes({ store }: { readonly store: Pick<FileStore, 'read'> }): Route[] {
  return [
    pageRoute({
      path: list,
      may: vaultPermissions.list,
      show: async (context) => {
        const shown = await shownInVault(context, context.actor!.organisationId);
        return page(context.language.t('grants.vault.title'), <VaultPage {...shown} />);
      },
    }),
    formRoute<void, DocumentForm>({
      path: `${list}/new`,
      may: vaultPermissions.keep,
      schema: documentForm,
      files: 'kept',
      show: async (context, _none, state) => {
        const { t } = context.language;
        const definition = await getDefinition(context.tx, context.actionId);
        const types = documentTypes(definition).map((value) => ({
          value,
          text: nameOfType(definition, context.language, value),
        }));
        const [title, text] = [t('grants.vault.keep.title'), t('grants.vault.keep.text')];
        return page(
          title,
          <DocumentFormPage {...{ context, state, title, text, types }} />,
          backToList(context.language),
        );
      },
      act: async ({ work, files }, _none, form) => {
        await keepDocument(work, { form, file: files.file?.[0] });
        return redirect(list);
      },
    }),
    pageRoute<FoundDocument>({
      path: `${list}/:vaultDocumentId`,
      may: vaultPermissions.read,
      subject: vaultDocumentSubject,
      history: vaultHistory,
      reads: readsVault,
      show: async (context, document) => {
        const [shown] = await shownOf(context, [document]);
        return page(
          shown!.typeName,
          <VaultDocumentPage
            context={context}
            document={shown!}
            standing={standingOf(vaultWorkflow, context.actor, document, dayIn(zone, context.now))}
            history={await context.history(document, [document.id])}
          />,
          backOf(context, document),
        );
      },
    }),
    pageRoute<FoundDocument>({
      path: `${list}/:vaultDocumentId/file`,
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
            back: { href: pathOf(document.id), text: context.language.t('grants.vault.caption') },
          },
        ),
    }),
    formRoute<FoundDocument, ReplacementForm>({
      path: vaultSteps.replace.button.path,
      may: vaultSteps.replace.permission,
      subject: vaultDocumentSubject,
      schema: replacementForm,
      files: 'kept',
      show: async (context, document, state) => {
        const { t } = context.language;
        const [shown] = await shownOf(context, [document]);
        const [title, text] = [t('grants.vault.replace.title'), t('grants.vault.replace.text')];
        const caption = shown!.typeName;
        return page(title, <DocumentFormPage {...{ context, state, title, caption, text }} />, {
          back: { href: pathOf(document.id), text: caption },
        });
      },
      act: async ({ work, files }, { id }, form) => {
        await replaceDocument(work, { documentId: id, form, file: files.file?.[0] });
        return redirect(list);
      },
    }),
    confirmRoute<FoundDocument>({
      path: vaultSteps.withdraw.button.path,
      may: vaultSteps.withdraw.permission,
      subject: vaultDocumentSubject,
      texts: 'grants.vault.withdraw',
      about: ({ id }, { t }) => ({ href: pathOf(id), text: t('grants.vault.caption') }),
      act: async ({ work }, { id }) => {
        await withdrawDocument(work, { documentId: id });
        return redirect(list);
      },
    }),
    pageRoute<VaultOwner>({
      path: '/staff/organisations/:organisationId/documents',
      may: vaultPermissions.read,
      subject: vaultOwnerSubject,
      reads: readsVault,
      show: async (context, { id, name }) => {
        const { current } = await shownInVault(context, id);
        return page(
          context.language.t('grants.vault.staff.title'),
          <StaffVaultPage name={name} current={current} />,
          { back: { href: `/staff/organisations/${id}`, text: name } },
        );
      },
    }),
  ];
}
