import { guidelinesDocument } from '../grants/index.ts';
import { DocumentPage } from '../platform/documents/document-page.tsx';
import { docxType, writeDocx } from '../platform/documents/write-docx.ts';
import { writePdf } from '../platform/documents/write-pdf.ts';
import { type Context, download, page, pageRoute, type Route } from '../platform/http/route.ts';
import { inLanguage } from '../platform/language/language.ts';
import { problem } from '../platform/problem.ts';
import { ButtonLink, ButtonRow } from '../ui/button.tsx';
import { seePortal } from './permissions.ts';
import { findForm, type PublishedCall } from './queries.ts';
import { callSubject } from './subject.ts';

const open = { may: seePortal, portal: true, subject: callSubject } as const;

/** The guidelines of a published call in the reader's language: as a page, PDF and Word. */
export function guidelineRoutes({ demonstration }: { readonly demonstration: boolean }): Route[] {
  const made = async ({ tx, language, url }: Context, call: PublishedCall) => {
    const form = await findForm(tx, call.formVersionId);
    if (!form) throw problem('not_found');
    return guidelinesDocument(language, { call, lots: call.lots, form, origin: url.origin }, demonstration);
  };
  return [
    pageRoute<PublishedCall>({
      ...open,
      path: '/calls/:callId/guidelines',
      show: async (context, call) => {
        const { t, locale } = context.language;
        const document = await made(context, call);
        return page(
          document.title,
          <>
            <DocumentPage document={document} />
            <ButtonRow>
              <ButtonLink href={`/calls/${call.id}/guidelines.pdf`} download>
                {t('grants.guidelines.pdf')}
              </ButtonLink>
              <ButtonLink look="secondary" href={`/calls/${call.id}/guidelines.docx`} download>
                {t('grants.guidelines.docx')}
              </ButtonLink>
            </ButtonRow>
          </>,
          { back: { href: `/calls/${call.id}`, text: inLanguage(call.title, locale) } },
        );
      },
    }),
    ...(['pdf', 'docx'] as const).map((kind) =>
      pageRoute<PublishedCall>({
        ...open,
        path: `/calls/:callId/guidelines.${kind}`,
        show: async (context, call) => {
          const document = await made(context, call);
          const name = `${call.number.replaceAll('/', '-')}-guidelines-${context.language.locale}.${kind}`;
          return kind === 'pdf'
            ? download(name, 'application/pdf', await writePdf(document))
            : download(name, docxType, await writeDocx(document));
        },
      }),
    ),
  ];
}
