import { type FileDecisionForm, fileDecisionForm } from '../../platform/files/file-decision.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { applicationPermissions } from '../applications/permissions.ts';
import { type AttachmentRecord, attachmentSubject } from '../applications/subject.ts';
import { readsApplication } from '../sensitive-records.ts';
import { decideAnnex } from './decide-annex.ts';
import { DecidePage } from './pages/decide-page.tsx';
import { annexPermissions } from './permissions.ts';

export const annexRoutes: Route[] = [
  formRoute<AttachmentRecord, FileDecisionForm>({
    path: '/staff/annexes/:attachmentId',
    may: annexPermissions.decide,
    subject: attachmentSubject,
    reads: readsApplication,
    schema: fileDecisionForm,
    show: (context, record, state) =>
      page(
        context.language.t(`ui.file.title.${record.attachment.state}`),
        <DecidePage
          context={context}
          file={record.attachment}
          beside={{
            key: context.language.t('grants.application.number'),
            value: `${record.number ?? ''} · ${record.title}`,
          }}
          zone={record.deadlineZone}
          state={state}
        />,
        may(context.actor, applicationPermissions.read, record)
          ? { back: { href: `/staff/applications/${record.id}`, text: record.title } }
          : { back: { href: '/tasks', text: context.language.t('tasks.title') } },
      ),
    act: async ({ work }, { attachment }, form) => {
      await decideAnnex(work, { attachmentId: attachment.id, ...form });
      return redirect(`/staff/annexes/${attachment.id}`);
    },
  }),
];
