import { DocumentPage } from '../../platform/documents/document-page.tsx';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { buttonRoute, download, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { AsChanged } from '../addenda/pages/as-changed.tsx';
import type { GrantsParts } from '../parts.ts';
import { readsAgreement } from '../sensitive-records.ts';
import { findOffered } from '../signing/queries.ts';
import { adoptText } from './adopt-text.ts';
import { agreementDocument } from './agreement-document.ts';
import { agreementPermissions } from './permissions.ts';
import type { Agreement } from './queries.ts';
import { contentOf, fileName } from './signed-document.ts';
import { agreementSubject } from './subject.ts';
import { agreementSteps } from './workflow.ts';

/** The agreement as it reads: a page, a PDF and a Word file of one document. */
export function documentRoutes({ demonstration, english, store }: GrantsParts): Route[] {
  const made = async (tx: Tx, agreement: Agreement) => {
    // Of one that was signed before its words were kept there is the PDF alone.
    if (!isReadable(agreement)) throw problem('not_found');
    const content = await contentOf(tx, agreement);
    // What is offered for signature is read as it is offered.
    const agreed = agreement.agreed ?? (await findOffered(tx, agreement.id))?.agreed ?? null;
    return agreementDocument(english, { ...content, agreement: { ...agreement, agreed } }, demonstration);
  };
  return [
    pageRoute<Agreement>({
      path: '/agreements/:agreementId/text',
      may: agreementPermissions.read,
      subject: agreementSubject,
      reads: readsAgreement,
      show: async ({ tx }, agreement) => {
        const document = await made(tx, agreement);
        return page(
          document.title,
          <>
            <AsChanged agreementId={agreement.id} by={agreement.changedBy} />
            <div lang="en">
              <DocumentPage document={document} />
            </div>
          </>,
          { back: { href: `/agreements/${agreement.id}`, text: agreement.number } },
        );
      },
    }),
    ...(['pdf', 'docx'] as const).map((kind) =>
      pageRoute<Agreement>({
        path: `/agreements/:agreementId/agreement.${kind}`,
        may: agreementPermissions.read,
        subject: agreementSubject,
        reads: readsAgreement,
        show: async ({ tx }, agreement) => {
          const name = fileName(agreement, kind);
          const hash = agreement.documentSha256 ?? (await findOffered(tx, agreement.id))?.documentSha256;
          const signed = hash && (await store.read(hash));
          if (kind === 'pdf' && signed) return download(name, 'application/pdf', signed);
          const document = await made(tx, agreement);
          return kind === 'pdf'
            ? download(name, 'application/pdf', await writePdf(document))
            : download(name, docxType, await writeDocx(document));
        },
      }),
    ),
    buttonRoute<Agreement>({
      path: agreementSteps.adopt.button.path,
      may: agreementSteps.adopt.permission,
      subject: agreementSubject,
      back: ({ params }) => `/agreements/${params.agreementId}`,
      act: async ({ work }, { id }) => {
        await adoptText(work, { agreementId: id });
        return redirect(`/agreements/${id}`);
      },
    }),
  ];
}

/** Whether its words can be shown: of a draft, and of one whose words were kept when it was signed. */
export function isReadable({ state, agreed }: Pick<Agreement, 'state' | 'agreed'>): boolean {
  return state === 'draft' || agreed !== null;
}
