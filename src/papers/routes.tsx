import { type FileDecisionForm, fileDecisionForm } from '../platform/files/file-decision.ts';
import { serveFile } from '../platform/files/serve-file.ts';
import {
  buttonRoute,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../platform/http/route.ts';
import { decidePaper } from './decide-paper.ts';
import { keepPaper } from './keep-paper.ts';
import { type AnyOwner, findRecord, type Owned, officersOf } from './owner.ts';
import { DecidePage } from './pages/decide-page.tsx';
import { PaperFormPage } from './pages/paper-form-page.tsx';
import { PublicationFormPage, RemovalFormPage } from './pages/small-forms.tsx';
import * as permissions from './permissions.ts';
import { holdPaper, publishPaper } from './publish-paper.ts';
import { findPaper, findPublicPaper, type Paper, type PublicPaper } from './queries.ts';
import { removePaper } from './remove-paper.ts';
import {
  type PaperForm,
  type PublicationForm,
  paperForm,
  publicationForm,
  type RemovalForm,
  removalForm,
} from './schema.ts';
import { type PaperStore, servePaper } from './serve-paper.ts';

type Found = Paper & { readonly beside: Owned; readonly record: unknown };

/** A paper of one kind of record, for whoever sees that record. */
const paperSubject = (owner: AnyOwner): Subject<Found> => ({
  kind: `${owner.kind}_paper`,
  param: 'paperId',
  find: async (tx, id, context) => {
    const paper = await findPaper(tx, context.actionId, owner.kind, id);
    // A paper that is missing is looked for by the same statements as one that is somebody else's.
    const found = await findRecord({ tx, ...context }, owner, paper?.ownerId ?? id);
    return paper && found && { ...paper, ...found };
  },
});
const publicSubject: Subject<PublicPaper> = {
  kind: 'published_paper',
  param: 'paperId',
  find: (tx, id, { actionId }) => findPublicPaper(tx, actionId, id),
};

const backTo = ({ href, title }: Owned) => ({ back: { href, text: title } });

/** The files beside every kind of record: added, looked at, published, held back and removed by staff, and taken by everybody. */
export function paperRoutes({ store, owners }: { store: PaperStore; owners: readonly AnyOwner[] }): Route[] {
  return [
    ...owners.flatMap((owner) => routesBeside(owner, store)),
    pageRoute<PublicPaper>({
      path: '/papers/:paperId',
      gives: 'file',
      may: permissions.takePaper,
      portal: true,
      subject: publicSubject,
      show: (_context, paper) => serveFile(store, 'paper', paper),
    }),
  ];
}

function routesBeside(owner: AnyOwner, store: PaperStore): Route[] {
  const one = `/staff/papers/${owner.kind}/:paperId`;
  const subject = paperSubject(owner);
  return [
    ...(owner.adding ? [addingRoute(owner, owner.adding)] : []),
    pageRoute<Found>({
      path: one,
      gives: 'file',
      may: permissions.seePaper,
      subject,
      show: ({ actor }, paper) => servePaper(store, paper, actor?.personId),
    }),
    ...(owner.withRecord ? [] : publishingRoutes(owner, one, subject)),
    formRoute<Found, FileDecisionForm>({
      path: `${one}/decide`,
      may: officersOf(owner, permissions.decidePaperPermission),
      subject,
      schema: fileDecisionForm,
      show: (context, paper, state) =>
        page(
          context.language.t('ui.file.decide'),
          <DecidePage context={context} state={state} paper={paper} />,
          backTo(paper.beside),
        ),
      act: async ({ work }, { id, beside }, form) => {
        await decidePaper(work, { owner, paperId: id, form });
        return redirect(beside.href);
      },
    }),
    formRoute<Found, RemovalForm>({
      path: `${one}/remove`,
      may: officersOf(owner, permissions.removePaperPermission),
      subject,
      schema: removalForm,
      show: (context, paper, state) =>
        page(
          context.language.t('papers.remove.action'),
          <RemovalFormPage context={context} state={state} paper={paper} />,
          backTo(paper.beside),
        ),
      act: async ({ work }, { id, beside }, form) => {
        await removePaper(work, { owner, paperId: id, form });
        return redirect(beside.href);
      },
    }),
  ];
}

/** Laying a file beside a record, on a page that asks for nothing else. */
function addingRoute(owner: AnyOwner, path: string): Route {
  return formRoute<{ readonly id: string }, PaperForm>({
    path,
    may: permissions.keepPaperPermission,
    subject: owner.subject,
    schema: paperForm,
    files: 'kept',
    fill: ({ language }) => ({ language: language.locale }),
    show: ({ language, url, token }, record, state) => {
      const beside = owner.standsOn(record);
      return page(
        language.t('papers.keep.action'),
        <PaperFormPage state={state} action={url.pathname} token={token} caption={beside.title} />,
        backTo(beside),
      );
    },
    act: async ({ work, files }, record, form) => {
      await keepPaper(work, { owner, ownerId: record.id, form, file: files.file?.[0] });
      return redirect(owner.standsOn(record).href);
    },
  });
}

/** Letting everybody take a file, and nobody but staff again. */
function publishingRoutes(owner: AnyOwner, one: string, subject: Subject<Found>): Route[] {
  return [
    formRoute<Found, PublicationForm>({
      path: `${one}/publish`,
      may: permissions.publishPaperPermission,
      subject,
      schema: publicationForm,
      show: (context, paper, state) =>
        page(
          context.language.t('papers.publish.action'),
          <PublicationFormPage context={context} state={state} paper={paper} />,
          backTo(paper.beside),
        ),
      act: async ({ work }, { id, beside }) => {
        await publishPaper(work, { owner, paperId: id });
        return redirect(beside.href);
      },
    }),
    buttonRoute<Found>({
      path: `${one}/hold`,
      done: 'paper.hold',
      may: permissions.publishPaperPermission,
      subject,
      back: (_context, { beside }) => beside.href,
      act: async ({ work }, { id, beside }) => {
        await holdPaper(work, { owner, paperId: id });
        return redirect(beside.href);
      },
    }),
  ];
}
