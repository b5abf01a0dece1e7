import type { Document } from '../../platform/documents/document.ts';
import { DocumentPage } from '../../platform/documents/document-page.tsx';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { type Context, download, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { briefDocument } from './brief.ts';
import { type BriefNeeds, cycleBriefOf, wholeBriefOf } from './brief-of.ts';
import { cycleBriefDocument } from './cycle-brief.ts';
import { seeMatrix } from './permissions.ts';
import { placeName } from './places.ts';
import { publishedCycleSubject as subject } from './published-subject.ts';
import type { PublishedCycle } from './queries-published.ts';

const open = { may: seeMatrix, portal: true, subject } as const;

/** A brief as a page, a Word file and a PDF, all of one document. `path` is that of the page. */
function briefAt(
  path: string,
  make: (
    context: Context,
    cycle: PublishedCycle,
  ) => Promise<{
    readonly document: Document;
    readonly file: string;
    readonly back: { readonly href: string; readonly text: string };
  }>,
): Route[] {
  return [
    pageRoute<PublishedCycle>({
      path,
      ...open,
      show: async (context, cycle) => {
        const { document, back } = await make(context, cycle);
        const { t } = context.language;
        const here = context.url.pathname;
        const body = (
          <>
            <ButtonRow>
              <ButtonLink look="secondary" href={`${here}.docx`} download>
                {t('matrix.cycle.brief.docx')}
              </ButtonLink>
              <ButtonLink look="secondary" href={`${here}.pdf`} download>
                {t('matrix.cycle.brief.pdf')}
              </ButtonLink>
            </ButtonRow>
            <DocumentPage document={document} />
          </>
        );
        return page(document.title, body, { wide: true, back });
      },
    }),
    pageRoute<PublishedCycle>({
      path: `${path}.docx`,
      ...open,
      show: async (context, cycle) => {
        const { document, file } = await make(context, cycle);
        return download(`${file}.docx`, docxType, await writeDocx(document));
      },
    }),
    pageRoute<PublishedCycle>({
      path: `${path}.pdf`,
      ...open,
      show: async (context, cycle) => {
        const { document, file } = await make(context, cycle);
        return download(`${file}.pdf`, 'application/pdf', await writePdf(document));
      },
    }),
  ];
}

/** The briefs that everybody may read: of a jurisdiction, and of a whole cycle. */
export function briefRoutes(needs: BriefNeeds): Route[] {
  return [
    ...briefAt('/matrix/:cycleId/brief', async (context, cycle) => ({
      document: cycleBriefDocument(context.language, await cycleBriefOf(context, cycle, needs)),
      file: 'brief',
      back: { href: `/matrix/${cycle.id}`, text: cycle.title },
    })),
    ...briefAt('/matrix/:cycleId/places/:place/brief', async (context, cycle) => {
      const brief = await wholeBriefOf(context, cycle, needs);
      const { code } = brief.place;
      return {
        document: briefDocument(context.language, brief),
        file: `brief-${code}`,
        back: { href: `/matrix/${cycle.id}/places/${code}`, text: placeName(code, context.language) },
      };
    }),
  ];
}
