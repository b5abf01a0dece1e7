import { getForm } from '../../forms/index.ts';
import type { Document } from '../../platform/documents/document.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { type Context, download, pageRoute, type Route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { GrantsParts } from '../parts.ts';
import { reportPermissions } from '../reports/permissions.ts';
import type { Report } from '../reports/queries.ts';
import { receiptNumber } from '../reports/receipt-number.ts';
import { reportSubject } from '../reports/subject.ts';
import { readsReport } from '../sensitive-records.ts';
import { copyDocument } from './copy-document.ts';
import { findSentReport, type SentReport } from './queries.ts';
import { receiptDocument } from './receipt-blocks.ts';

/** Each version of a report that was sent, and its receipt, as PDF for its sub-grantee and for the staff that reads it. */
export function reportCopyRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  const documents: Record<
    'report' | 'receipt',
    (context: Context, report: Report, sent: SentReport) => Promise<Document>
  > = {
    report: async ({ tx, language }, report, sent) => {
      const { definition: form } = await getForm(tx, report.formVersionId);
      return copyDocument({ language, demonstration }, report, { form, sent });
    },
    receipt: async ({ language }, report, sent) => receiptDocument({ language, demonstration }, report, sent),
  };
  return (['report', 'receipt'] as const).map((kind) =>
    pageRoute<Report>({
      path: `/reports/:reportId/versions/:submission/${kind}.pdf`,
      may: reportPermissions.read,
      subject: reportSubject,
      reads: readsReport,
      show: async (context, report) => {
        const sent = await sentOf(context, report);
        const document = await documents[kind](context, report, sent);
        const name = `${receiptNumber(report, sent.submission).replaceAll('/', '-')}-${kind}.pdf`;
        return download(name, 'application/pdf', await writePdf(document));
      },
    }),
  );
}

/** Throws `not_found` where there is no such version, or where its content was deleted by the schedule. */
async function sentOf({ tx, params }: Context, { id: reportId }: Report): Promise<SentReport> {
  const asked = params.submission ?? '';
  const sent = /^\d{1,4}$/.test(asked)
    ? await findSentReport(tx, { reportId, submission: Number(asked) })
    : undefined;
  if (!sent) throw problem('not_found');
  return sent;
}
