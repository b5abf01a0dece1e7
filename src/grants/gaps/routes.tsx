import type { FileStore } from '../../platform/files/store.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { decideRoute } from '../annexes/decide-route.tsx';
import { annexPermissions } from '../annexes/permissions.ts';
import { serveAnnex } from '../annexes/serve-annex.tsx';
import { applicationPermissions } from '../applications/permissions.ts';
import type { Application } from '../applications/queries.ts';
import { applicationSubject } from '../applications/subject.ts';
import { confirmRoute } from '../confirm-route.tsx';
import { readsApplication } from '../sensitive-records.ts';
import { askForGap, cancelGap } from './ask-for-gap.ts';
import { decideGapFile } from './decide-gap-file.ts';
import { AskGapPage, ReplyPage } from './pages/gap-forms.tsx';
import { gapPermissions } from './permissions.ts';
import type { FoundGap, FoundGapFile } from './queries.ts';
import { replyToGap } from './reply-to-gap.ts';
import { type GapForm, gapForm, type ReplyForm, replyForm } from './schema.ts';
import { gapFileSubject, gapSubject } from './subject.ts';

/** What is missing in an application: asked for, replied to, and kept. */
export function gapRoutes({ store }: { readonly store: Pick<FileStore, 'read'> }): Route[] {
  return [
    formRoute<Application, GapForm>({
      path: '/staff/applications/:applicationId/ask',
      may: gapPermissions.ask,
      subject: applicationSubject,
      reads: readsApplication,
      schema: gapForm,
      show: (context, application, state) =>
        page(
          context.language.t('grants.gap.ask.title'),
          <AskGapPage context={context} application={application} state={state} />,
          { back: { href: `/staff/applications/${application.id}`, text: application.title } },
        ),
      act: async ({ work }, application, form) => {
        await askForGap(work, { applicationId: application.id, form });
        return redirect(`/staff/applications/${application.id}`);
      },
    }),
    formRoute<FoundGap, ReplyForm>({
      path: '/gaps/:gapId',
      may: gapPermissions.reply,
      subject: gapSubject,
      schema: replyForm,
      files: 'kept',
      show: (context, found, state) =>
        page(
          context.language.t('grants.gap.reply.title'),
          <ReplyPage context={context} found={found} state={state} />,
          { back: { href: `/applications/${found.id}`, text: found.title } },
        ),
      act: async ({ work, files }, { id, gap }, { reply }) => {
        await replyToGap(work, { gapId: gap.id, reply, files: files.files ?? [] });
        return redirect(`/applications/${id}`);
      },
    }),
    confirmRoute<FoundGap>({
      path: '/staff/gaps/:gapId/cancel',
      may: gapPermissions.cancel,
      subject: gapSubject,
      texts: 'grants.gap.cancel',
      about: ({ id, title }) => ({ href: `/staff/applications/${id}`, text: title }),
      act: async ({ work }, { id, gap }) => {
        await cancelGap(work, { gapId: gap.id });
        return redirect(`/staff/applications/${id}`);
      },
    }),
    decideRoute<FoundGapFile>({
      path: '/staff/gap-files/:fileId',
      may: annexPermissions.decide,
      subject: gapFileSubject,
      reads: readsApplication,
      fileOf: ({ file }) => file,
      besideOf: ({ id, number, title }) => ({
        ...{ key: 'grants.application.number', number: number ?? '', title },
        back: { href: `/staff/applications/${id}`, text: title },
      }),
      read: applicationPermissions.read,
      zoneOf: ({ deadlineZone }) => deadlineZone,
      act: (work, gapFileId, form) => decideGapFile(work, { gapFileId, ...form }),
    }),
    pageRoute<FoundGapFile>({
      path: '/gap-files/:fileId',
      gives: 'file',
      may: gapPermissions.read,
      subject: gapFileSubject,
      reads: readsApplication,
      show: (context, record) =>
        serveAnnex(context, store, record.file, {
          mayDecide: may(context.actor, annexPermissions.decide, record),
          decideHref: `/staff/gap-files/${record.file.id}`,
          back: { href: `/staff/applications/${record.id}`, text: record.title },
        }),
    }),
  ];
}
