import { getDefinition } from '../../action/index.ts';
import { kindsText } from '../../forms/index.ts';
import { type ActingContext, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { confirmRoute } from '../confirm-route.tsx';
import { filesTaken } from './files-taken.ts';
import { keepDocument } from './keep-document.ts';
import { DocumentFormPage } from './pages/document-form-page.tsx';
import { vaultPermissions } from './permissions.ts';
import type { FoundDocument } from './queries.ts';
import { removeDocument } from './remove-document.ts';
import { replaceDocument } from './replace-document.ts';
import { documentTypes, nameOfType } from './rules.ts';
import { datesInWords } from './said-of-files.ts';
import { type DocumentForm, documentForm, type ReplacementForm, replacementForm } from './schema.ts';
import { shownOf } from './shown.ts';
import { vaultDocumentSubject } from './subject.ts';

const list = '/organisation/documents';

const typesTaken = async ({ tx, actionId }: ActingContext) => kindsText(await filesTaken(tx, actionId));

const keeping = formRoute<void, DocumentForm>({
  path: '/organisation/documents/new',
  may: vaultPermissions.keep,
  schema: documentForm,
  files: 'kept',
  fileTypes: typesTaken,
  show: async (context, _none, state) => {
    const { t } = context.language;
    const definition = await getDefinition(context.tx, context.actionId);
    const types = documentTypes(definition).map((value) => ({
      value,
      text: nameOfType(definition, context.language, value),
    }));
    const [title, text] = [t('grants.vault.keep.title'), t('grants.vault.keep.text')];
    const taken = await filesTaken(context.tx, context.actionId);
    return page(title, <DocumentFormPage {...{ context, state, title, text, types, taken }} />, {
      back: { href: list, text: t('grants.vault.title') },
    });
  },
  act: async ({ work, files }, _none, form) => {
    await keepDocument(work, { form, file: files.file?.[0] });
    return redirect(list);
  },
});

const replacing = formRoute<FoundDocument, ReplacementForm>({
  path: '/organisation/documents/:vaultDocumentId/replace',
  may: vaultPermissions.replace,
  subject: vaultDocumentSubject,
  schema: replacementForm,
  files: 'kept',
  fileTypes: typesTaken,
  show: async (context, document, state) => {
    const { t } = context.language;
    const [shown] = await shownOf(context, [document]);
    const [title, text] = [t('grants.vault.replace.title'), t('grants.vault.replace.text')];
    const caption = `${shown!.typeName} · ${document.name}`;
    const taken = await filesTaken(context.tx, context.actionId);
    return page(title, <DocumentFormPage {...{ context, state, title, caption, text, taken }} />, {
      back: { href: `${list}/${document.id}`, text: shown!.typeName },
    });
  },
  act: async ({ work, files }, { id }, form) => {
    await replaceDocument(work, { documentId: id, form, file: files.file?.[0] });
    return redirect(list);
  },
});

const removing = confirmRoute<FoundDocument>({
  path: '/organisation/documents/:vaultDocumentId/remove',
  may: vaultPermissions.remove,
  subject: vaultDocumentSubject,
  texts: 'grants.vault.remove',
  about: ({ id }, { t }) => ({ href: `${list}/${id}`, text: t('grants.vault.one') }),
  facts: async (context, document) => {
    const [shown] = await shownOf(context, [document]);
    return (
      <p class="govuk-body">
        {shown!.typeName}, {datesInWords(context.language, document)} (<bdi>{document.name}</bdi>)
      </p>
    );
  },
  act: async ({ work }, { id }) => {
    await removeDocument(work, { documentId: id });
    return redirect(list);
  },
});

/** How an organisation's people keep a document, replace it by a newer one, and delete it. */
export const vaultWriting: readonly Route[] = [keeping, replacing, removing];
