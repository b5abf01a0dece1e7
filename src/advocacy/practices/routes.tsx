import { listChoices } from '../../network/index.ts';
import { papersBeside } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { filterOnly, limitOf, paged } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  buttonRoute,
  csv,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { csvRows } from '../../platform/public-tables/csv-rows.ts';
import { zone } from '../../platform/zone.ts';
import { practiceHistory } from '../histories.ts';
import { addDocument } from './add-document.ts';
import { editPractice } from './edit-practice.ts';
import { DocumentFormPage } from './pages/document-form-page.tsx';
import { PracticeFormPage } from './pages/practice-form-page.tsx';
import { PracticeListPage, PracticePage } from './pages/staff-pages.tsx';
import * as permissions from './permissions.ts';
import { practiceColumns, practiceRows } from './practices-table.ts';
import { publishPractice } from './publish-practice.ts';
import { listPractices, type Practice } from './queries.ts';
import { listAdoptions, listSteps } from './queries-adoptions.ts';
import { listDocuments } from './queries-documents.ts';
import { recordPractice } from './record-practice.ts';
import {
  type DocumentForm,
  documentForm,
  type PracticeForm,
  practiceFilter,
  practiceForm,
} from './schema.ts';
import {
  adoptionPapers,
  backToPractice,
  backToPractices,
  practicePapers,
  practiceSubject,
} from './subject.ts';
import { typedOfPractice } from './typed.ts';

const at = '/staff/practices';
const one = `${at}/:practiceId`;

async function form(context: ActingContext, state: FormState, title: string, stored?: Practice) {
  return page(
    title,
    <PracticeFormPage
      context={context}
      state={state}
      title={title}
      organisations={await listChoices(context.tx, context.actionId)}
      {...(stored ? { stored: typedOfPractice(stored) } : {})}
    />,
    stored ? backToPractice(stored) : backToPractices(context),
  );
}

export const practiceRoutes: Route[] = [
  pageRoute({
    path: at,
    may: permissions.listPracticesPermission,
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listPractices(tx, actionId, practiceFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('advocacy.practice.list.title'),
        <PracticeListPage context={context} practices={rows} next={next} />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: `${at}.csv`,
    may: permissions.listPracticesPermission,
    stepUp: true,
    show: async ({ tx, actionId, query, language }) => {
      const found = await listPractices(tx, actionId, filterOnly(practiceFilter.parse(query)));
      const adoptions = await listAdoptions(
        tx,
        actionId,
        found.map(({ id }) => id),
      );
      return csv('practices.csv', csvRows(practiceColumns, practiceRows(found, adoptions), language));
    },
  }),
  formRoute<void, PracticeForm>({
    path: `${at}/new`,
    may: permissions.recordPracticePermission,
    schema: practiceForm,
    show: (context, _none, state) =>
      form(context, state, context.language.t('advocacy.practice.record.action')),
    act: async ({ work }, _none, typed) => redirect(`${at}/${await recordPractice(work, typed)}`),
  }),
  pageRoute<Practice>({
    path: one,
    may: permissions.seePractice,
    subject: practiceSubject,
    history: practiceHistory,
    show: async (context, practice) => {
      const { tx, actionId, actor, token, now } = context;
      const adoptions = await listAdoptions(tx, actionId, [practice.id]);
      const body = (
        <PracticePage
          practice={practice}
          documents={await listDocuments(tx, practice.id)}
          adoptions={adoptions}
          papers={await papersBeside(context, practicePapers, [practice.id])}
          evidence={
            await papersBeside(
              context,
              adoptionPapers,
              adoptions.map(({ id }) => id),
            )
          }
          steps={await listSteps(tx, practice.id)}
          history={await context.history({}, [practice.id])}
          officer={may(actor, permissions.editPracticePermission, practice)}
          token={token}
          today={dayIn(zone, now)}
        />
      );
      return page(practice.title, body, { wide: true, ...backToPractices(context) });
    },
  }),
  formRoute<Practice, PracticeForm>({
    path: `${one}/edit`,
    may: permissions.editPracticePermission,
    subject: practiceSubject,
    schema: practiceForm,
    fill: (_context, practice) => typedOfPractice(practice),
    show: (context, practice, state) =>
      form(context, state, context.language.t('advocacy.practice.edit.action'), practice),
    act: async ({ work }, { id }, typed) => {
      await editPractice(work, { practiceId: id, form: typed });
      return redirect(`${at}/${id}`);
    },
  }),
  buttonRoute<Practice>({
    path: `${one}/publish`,
    may: permissions.publishPracticePermission,
    subject: practiceSubject,
    back: (_context, { id }) => `${at}/${id}`,
    seen: true,
    act: async ({ work }, { id }, { seen }) => {
      await publishPractice(work, { practiceId: id, seen });
      return redirect(`${at}/${id}`);
    },
  }),
  formRoute<Practice, DocumentForm>({
    path: `${one}/document`,
    may: permissions.addDocumentPermission,
    subject: practiceSubject,
    schema: documentForm,
    show: (context, practice, state) =>
      page(
        context.language.t('advocacy.practice.document.action'),
        <DocumentFormPage context={context} state={state} practice={practice} />,
        backToPractice(practice),
      ),
    act: async ({ work }, { id }, typed) => {
      await addDocument(work, { practiceId: id, form: typed });
      return redirect(`${at}/${id}`);
    },
  }),
];
