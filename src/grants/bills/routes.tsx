import type { FileStore } from '../../platform/files/store.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { heldFileRoutes } from '../annexes/held-file-routes.tsx';
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
      fileTypes: () => billTypeNames,
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
        return redirect(`/reports/${reportId}`);
      },
    }),
    ...heldFileRoutes<FoundBill>(store, {
      path: '/bills/:billId',
      decisionPath: '/staff/bills/:billId',
      subject: billSubject,
      reads: readsReport,
      read: reportPermissions.read,
      decide: billPermissions.decide,
      fileOf: ({ bill }) => bill,
      besideOf: ({ id, agreementNumber: number, agreementTitle: title }) => ({
        ...{ key: 'grants.debit_note.agreement', number, title },
        back: { href: `/reports/${id}`, text: number },
      }),
      release: 'grants.bill.release_hint',
      act: (work, billId, form) => decideBill(work, { billId, ...form }),
    }),
  ];
}
