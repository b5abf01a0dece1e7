import { type FileDecisionForm, fileDecisionForm } from '../../platform/files/file-decision.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { DecidePage } from '../annexes/pages/decide-page.tsx';
import { serveAnnex } from '../annexes/serve-annex.tsx';
import { reportPermissions } from '../reports/permissions.ts';
import { type LineRecord, lineSubject } from '../reports/subject.ts';
import { lineSteps } from '../reports/workflow.ts';
import { readsReport } from '../sensitive-records.ts';
import { attachBill } from './attach-bill.ts';
import { decideBill } from './decide-bill.ts';
import { AttachPage } from './pages/bill-page.tsx';
import { billPermissions } from './permissions.ts';
import { type FoundBill, listBillsOfLine } from './queries.ts';
import { billTypeNames } from './rules.ts';
import { attachForm } from './schema.ts';
import { billSubject } from './subject.ts';

/** The bills beside lines of expenditure: attached by the sub-grantee, read by those who read the report. */
export function billRoutes({ store }: { readonly store: Pick<FileStore, 'read'> }): Route[] {
  return [
    formRoute<LineRecord, Record<string, never>>({
      path: lineSteps.attach.button.path,
      done: 'report.attach_bill',
      may: lineSteps.attach.permission,
      subject: lineSubject,
      schema: attachForm,
      files: 'kept',
      fileTypes: billTypeNames,
      show: async (context, record, state) =>
        page(
          context.language.t('grants.line.attach.title'),
          <AttachPage
            context={context}
            state={state}
            record={record}
            bills={await listBillsOfLine(context.tx, record.id)}
          />,
          { back: { href: `/reports/${record.reportId}`, text: record.report.agreementNumber } },
        ),
      act: async ({ work, files }, { id, reportId }) => {
        await attachBill(work, { lineId: id, files: files.bills ?? [] });
        return redirect(`/reports/${reportId}#lines`);
      },
    }),
    pageRoute<FoundBill>({
      path: '/bills/:billId',
      gives: 'file',
      may: reportPermissions.read,
      subject: billSubject,
      reads: readsReport,
      show: (context, record) =>
        serveAnnex(context, store, record.bill, {
          mayDecide: may(context.actor, billPermissions.decide, record),
          decideHref: `/staff/bills/${record.bill.id}`,
          back: { href: `/reports/${record.id}`, text: record.agreementNumber },
        }),
    }),
    formRoute<FoundBill, FileDecisionForm>({
      path: '/staff/bills/:billId',
      may: billPermissions.decide,
      subject: billSubject,
      reads: readsReport,
      schema: fileDecisionForm,
      show: (context, record, state) =>
        page(
          context.language.t(`ui.file.title.${record.bill.state}`),
          <DecidePage
            context={context}
            state={state}
            file={record.bill}
            beside={{
              key: context.language.t('grants.debit_note.agreement'),
              value: `${record.agreementNumber} · ${record.agreementTitle}`,
            }}
            zone={zone}
            release={context.language.t('grants.bill.release_hint')}
          />,
          may(context.actor, reportPermissions.read, record)
            ? { back: { href: `/reports/${record.id}`, text: record.agreementNumber } }
            : { back: { href: '/tasks', text: context.language.t('tasks.title') } },
        ),
      act: async ({ work }, { bill }, form) => {
        await decideBill(work, { billId: bill.id, ...form });
        return redirect(`/staff/bills/${bill.id}`);
      },
    }),
  ];
}
