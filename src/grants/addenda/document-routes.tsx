import { DocumentPage } from '../../platform/documents/document-page.tsx';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { download, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { agreementPermissions } from '../agreements/permissions.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAddendum } from '../sensitive-records.ts';
import { addendumDocument } from './addendum-document.ts';
import type { Addendum } from './queries.ts';
import { addendumFile, contentOf, isReadable } from './signed-addendum.ts';
import { addendumSubject } from './subject.ts';

/** An addendum as it reads: a page, a PDF and a Word file of one document. A notice has none. */
export function documentRoutes({ demonstration, english, store }: GrantsParts): Route[] {
  const made = async (tx: Tx, addendum: Addendum) => {
    if (!isReadable(addendum)) throw problem('not_found');
    return addendumDocument(english, await contentOf(tx, addendum), demonstration);
  };
  const shared = { may: agreementPermissions.readAddendum, subject: addendumSubject, reads: readsAddendum };
  return [
    pageRoute<Addendum>({
      ...shared,
      path: '/addenda/:addendumId/text',
      show: async ({ tx }, addendum) => {
        const document = await made(tx, addendum);
        return page(
          document.title,
          <div lang="en">
            <DocumentPage document={document} />
          </div>,
          { back: { href: `/addenda/${addendum.id}`, text: addendum.agreementNumber } },
        );
      },
    }),
    ...(['pdf', 'docx'] as const).map((kind) =>
      pageRoute<Addendum>({
        ...shared,
        path: `/addenda/:addendumId/addendum.${kind}`,
        show: async ({ tx }, addendum) => {
          const name = addendumFile(addendum, kind);
          const signed = addendum.documentSha256 && (await store.read(addendum.documentSha256));
          if (kind === 'pdf' && signed) return download(name, 'application/pdf', signed);
          const document = await made(tx, addendum);
          return kind === 'pdf'
            ? download(name, 'application/pdf', await writePdf(document))
            : download(name, docxType, await writeDocx(document));
        },
      }),
    ),
  ];
}
