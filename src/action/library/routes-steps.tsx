import { buttonRoute, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { choicesOf } from './choices.ts';
import { correctDocument } from './correct-document.ts';
import { typedOf } from './options.ts';
import { DocumentFormPage } from './pages/document-form-page.tsx';
import { RevisionFormPage } from './pages/revision-form-page.tsx';
import type { Document } from './queries.ts';
import { restoreDocument } from './restore-document.ts';
import { reviseDocument } from './revise-document.ts';
import { isWider } from './rules.ts';
import {
  type CorrectionForm,
  correctionForm,
  type RevisionForm,
  revisionForm,
  type WithdrawalForm,
  withdrawalForm,
} from './schema.ts';
import { documentSubject } from './subject.ts';
import { withdrawDocument } from './withdraw-document.ts';
import { documentSteps } from './workflow.ts';

const pathOf = ({ id }: Document) => `/staff/documents/${id}`;
const backTo = (document: Document) => ({ back: { href: pathOf(document), text: document.title } });

/** What happens to a document after it was added. */
export const documentStepRoutes: readonly Route[] = [
  formRoute<Document, RevisionForm>({
    path: documentSteps.revise.button.path,
    may: documentSteps.revise.permission,
    subject: documentSubject,
    schema: revisionForm,
    files: 'kept',
    show: (context, document, state) =>
      page(
        context.language.t('action.document.revise.action'),
        <RevisionFormPage {...{ context, state, document }} />,
        backTo(document),
      ),
    async act({ work, files }, document, form) {
      await reviseDocument(work, { documentId: document.id, form, file: files.file?.[0] });
      return redirect(pathOf(document));
    },
  }),
  formRoute<Document, CorrectionForm>({
    path: documentSteps.correct.button.path,
    may: documentSteps.correct.permission,
    subject: documentSubject,
    schema: correctionForm,
    fill: (_context, document) => typedOf(document),
    async show(context, document, state) {
      const title = context.language.t('action.document.correct.action');
      const options = await choicesOf(context, document);
      return page(
        title,
        <DocumentFormPage
          {...{ context, state, title, options }}
          caption={document.title}
          wider={options.audience.some(({ value }) => isWider(document.audience, value))}
          stored={typedOf(document)}
        />,
        backTo(document),
      );
    },
    async act({ work }, document, form) {
      await correctDocument(work, { documentId: document.id, form });
      return redirect(pathOf(document));
    },
  }),
  formRoute<Document, WithdrawalForm>({
    path: documentSteps.withdraw.button.path,
    may: documentSteps.withdraw.permission,
    subject: documentSubject,
    schema: withdrawalForm,
    show: (context, document, state) => {
      const { t } = context.language;
      const title = t('action.document.withdraw.action');
      return page(
        title,
        <ReasonForm
          {...{ context, state, title }}
          caption={document.title}
          text={<p class="govuk-body">{t('action.document.withdraw.text')}</p>}
        />,
        backTo(document),
      );
    },
    async act({ work }, document, { reason }) {
      await withdrawDocument(work, { documentId: document.id, reason });
      return redirect(pathOf(document));
    },
  }),
  buttonRoute<Document>({
    path: documentSteps.restore.button.path,
    may: documentSteps.restore.permission,
    subject: documentSubject,
    back: (_context, document) => pathOf(document),
    async act({ work }, document) {
      await restoreDocument(work, { documentId: document.id });
      return redirect(pathOf(document));
    },
  }),
];
