import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { applicationPermissions } from '../applications/permissions.ts';
import { type AttachmentRecord, attachmentSubject } from '../applications/subject.ts';
import { readsApplication } from '../sensitive-records.ts';
import { decideAnnex } from './decide-annex.ts';
import { DecidePage } from './pages/decide-page.tsx';
import { annexPermissions } from './permissions.ts';
import { type DecisionForm, decisionForm } from './schema.ts';

export const annexRoutes: Route[] = [
  formRoute<AttachmentRecord, DecisionForm>({
    path: '/staff/annexes/:attachmentId',
    may: annexPermissions.decide,
    subject: attachmentSubject,
    reads: readsApplication,
    schema: decisionForm,
    show: (context, record, state) =>
      page(
        context.language.t(`grants.annex.waiting.${record.attachment.state}.title`),
        <DecidePage context={context} record={record} state={state} />,
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
