import { papersBeside } from '../../papers/index.ts';
import {
  askedOf,
  dayMarkIn,
  filterOnly,
  limitOf,
  markOfDay,
  paged,
  wholeOf,
} from '../../platform/http/paging.ts';
import {
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { addDocument } from './add-document.ts';
import { choicesOf } from './choices.ts';
import { documentRows } from './document-rows.ts';
import { documentHistory, seesNames } from './histories.ts';
import { DocumentFormPage } from './pages/document-form-page.tsx';
import { DocumentListPage } from './pages/document-list-page.tsx';
import { DocumentPage } from './pages/document-page.tsx';
import { documentPermissions } from './permissions.ts';
import { type Document, listCorrections, listDocuments, listVersions, listYears } from './queries.ts';
import { documentStepRoutes } from './routes-steps.tsx';
import { keptUntil, soughtWords } from './rules.ts';
import { type DocumentForm, documentFilter, documentForm } from './schema.ts';
import { documentPapers, documentSubject } from './subject.ts';

const list = '/staff/documents';
const backToList = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: list, text: language.t('action.document.title') },
});

/** What the list is narrowed to, by its address and by the words that stand in none. */
function askedFor(context: Context) {
  const { kind, partner, year, state, q, after } = documentFilter.parse(askedOf(context));
  const asked = { actionId: context.actionId, partnerId: partner, year, state, words: soughtWords(q) };
  return { ...asked, kinds: kind && [kind], after: dayMarkIn(after) };
}

/** The document library of the Action. */
export const documentRoutes: readonly Route[] = [
  pageRoute({
    path: list,
    may: documentPermissions.list,
    words: ['q'],
    async show(context) {
      const { tx, actor, actionId, query, language } = context;
      const asked = askedFor(context);
      const found = await listDocuments(tx, actor, { ...asked, limit: limitOf(query) });
      const typed = filterOnly(askedOf(context));
      const { rows, next } = paged(
        { ...filterOnly(query), ...wholeOf(query) },
        found,
        ({ datedOn: day, id }) => markOfDay({ day, id }),
      );
      return page(
        language.t('action.document.title'),
        <DocumentListPage
          context={context}
          documents={rows}
          partners={await listPartners(tx, actionId)}
          years={await listYears(tx, actor, actionId)}
          words={asked.words}
          typed={typed}
          mayAdd={may(actor, documentPermissions.add, undefined)}
          seesWithdrawn={may(actor, documentPermissions.restore, undefined)}
          next={next}
          csv={`${list}.csv?${new URLSearchParams(filterOnly(query))}`}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: `${list}.csv`,
    may: documentPermissions.list,
    stepUp: true,
    words: ['q'],
    async show(context) {
      const { after: _page, ...asked } = askedFor(context);
      const found = await listDocuments(context.tx, context.actor, asked);
      return csv('documents.csv', documentRows(context.language, found));
    },
  }),
  formRoute<void, DocumentForm>({
    path: `${list}/new`,
    may: documentPermissions.add,
    schema: documentForm,
    files: 'kept',
    fill: ({ language, query }) => ({
      ...{ language: language.locale, audience: 'partners' },
      kind: documentFilter.parse(query).kind ?? '',
    }),
    async show(context, _none, state) {
      const title = context.language.t('action.document.add');
      return page(
        title,
        <DocumentFormPage {...{ context, state, title }} options={await choicesOf(context)} />,
        backToList(context),
      );
    },
    act: async ({ work, files }, _none, form) =>
      redirect(`${list}/${await addDocument(work, { form, file: files.file?.[0] })}`),
  }),
  pageRoute<Document>({
    path: `${list}/:documentId`,
    may: documentPermissions.read,
    subject: documentSubject,
    history: documentHistory,
    async show(context, document) {
      const { tx, actor, actionId } = context;
      const named = { named: seesNames(actor) };
      const { privacy } = await getDefinition(tx, actionId);
      return page(
        document.title,
        <DocumentPage
          context={context}
          document={document}
          versions={await listVersions(tx, document.id, named)}
          papers={await papersBeside(context, documentPapers, [document.id])}
          corrections={await listCorrections(tx, document.id, named)}
          options={await choicesOf(context, document)}
          kept={keptUntil(privacy, document.kind)}
          withdrawn={document.state === 'withdrawn'}
          history={await context.history({}, [document.id])}
        />,
        { wide: true, ...backToList(context) },
      );
    },
  }),
  ...documentStepRoutes,
];
