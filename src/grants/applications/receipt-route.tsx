import { writePdf } from '../../platform/documents/write-pdf.ts';
import { download, pageRoute, type Route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { GrantsParts } from '../parts.ts';
import { applicationPermissions } from './permissions.ts';
import type { Application } from './queries.ts';
import { receiptDocument } from './receipt-document.ts';
import { applicationSubject } from './subject.ts';

/** The receipt as its applicant reads, prints and files it. */
export function receiptRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  return [
    pageRoute<Application>({
      path: '/applications/:applicationId/receipt.pdf',
      may: applicationPermissions.receipt,
      subject: applicationSubject,
      show: async ({ language }, application) => {
        const { receipt } = application;
        if (!receipt) throw problem('not_found');
        const document = receiptDocument(language, { ...application, receipt }, demonstration);
        const name = `${receipt.number.replaceAll('/', '-')}-receipt.pdf`;
        return download(name, 'application/pdf', await writePdf(document));
      },
    }),
  ];
}
