import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import { type Context, download, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { listPublishedEchoes } from '../echo/queries-published.ts';
import { type Cited, citationCsl, citationRis, citationText } from './citation.ts';
import { textFor } from './content.ts';
import { materialFeed } from './feed.ts';
import { editionWords, materialDocument } from './material-document.ts';
import { materialsTable } from './materials-table.ts';
import type { LanguageOf } from './owed.ts';
import { PublicMaterialListPage } from './pages/public-list-page.tsx';
import { PublicMaterialPage, WithdrawnPage } from './pages/public-material-page.tsx';
import { seePublishedMaterials } from './permissions.ts';
import { findPublishedFile } from './queries-files.ts';
import {
  findContent,
  listPublished,
  listPublishedEditions,
  type PublishedMaterial,
  readContent,
} from './queries-published.ts';
import {
  listLinked,
  listPublishedRecommendationsOf,
  listPublishedStandardsOf,
} from './queries-published-links.ts';
import { publishedFilter } from './schema.ts';
import { publishedMaterialSubject } from './subject.ts';

export type MaterialNeeds = {
  readonly language: LanguageOf;
  readonly baseUrl: string;
  readonly demonstration: boolean;
  readonly store: Pick<FileStore, 'read'>;
};

const open = { may: seePublishedMaterials, portal: true } as const;
const one = { ...open, subject: publishedMaterialSubject } as const;
const mostInFeed = 30;

/** The edition and the text that the address asks for, with the words that it is cited by. Throws `not_found` where nothing is to be read. */
async function readOf(context: Context, material: PublishedMaterial, needs: MaterialNeeds) {
  const { language, baseUrl, demonstration } = needs;
  const { tx, query } = context;
  const editions = await listPublishedEditions(tx, material.id);
  const asked = query.edition ?? String(material.edition);
  const edition = editions.find(({ number }) => String(number) === asked);
  const stored = edition && (await findContent(tx, material.id, edition.number));
  if (!edition || !stored) throw problem('not_found');
  const content = readContent(stored);
  const text = textFor(content, query.text, context.language.locale);
  const { kind, authors, publisher } = content;
  const cited: Cited = {
    ...{ kind, authors, publisher, edition: edition.number },
    title: text.title,
    language: text.language,
    publishedOn: edition.publishedOn,
    url: `${baseUrl}/materials/${material.id}?text=${text.language}`,
    note: demonstration ? language(text.language).t('ui.demonstration.title') : undefined,
  };
  return { editions, edition, stored, content, text, cited, own: language(text.language) };
}

/** What everybody reads of materials. Read under the public's database role. */
export function publicMaterialRoutes(needs: MaterialNeeds): Route[] {
  const { baseUrl, demonstration } = needs;
  const titleOf = ({ titles, originalLanguage }: PublishedMaterial) => titles[originalLanguage] ?? '';
  const back = ({ language }: Context) => ({
    back: { href: '/materials', text: language.t('advocacy.material.list.title') },
  });
  return [
    pageRoute({
      ...open,
      path: '/materials',
      show: async (context) => {
        const { tx, actionId, query, language } = context;
        const found = await listPublished(tx, actionId, publishedFilter.parse(query), limitOf(query));
        const { rows, next } = paged(query, found);
        return page(
          language.t('advocacy.material.list.title'),
          <PublicMaterialListPage
            context={context}
            materials={rows}
            linked={await listLinked(tx, actionId)}
            next={next}
          />,
          { wide: true },
        );
      },
    }),
    ...tableRoutes(materialsTable({ baseUrl })),
    pageRoute({
      ...open,
      path: '/materials.atom',
      api: { id: 'feed', theme: 'harmonisation', type: 'application/atom+xml', standard: 'Atom (RFC 4287)' },
      show: async ({ tx, actionId, language, now }) => ({
        result: 'data',
        type: 'application/atom+xml; charset=utf-8',
        body: materialFeed(language, await listPublished(tx, actionId, {}, mostInFeed), {
          ...{ baseUrl, now },
          note: demonstration ? language.t('ui.demonstration.title') : undefined,
        }),
        status: 200,
      }),
    }),
    pageRoute<PublishedMaterial>({
      ...one,
      path: '/materials/:materialId',
      show: async (context, material) => {
        const { tx, actionId } = context;
        if (material.withdrawnOn) {
          const title = titleOf(material);
          return page(title, <WithdrawnPage material={material} title={title} />, back(context));
        }
        const { own, cited, stored: _, ...read } = await readOf(context, material, needs);
        const body = (
          <PublicMaterialPage
            {...read}
            material={material}
            ownFile={
              await findPublishedFile(tx, {
                ...{ materialId: material.id, edition: read.edition.number, language: read.text.language },
              })
            }
            notesTitle={own.t('advocacy.material.notes')}
            citation={citationText(cited, editionWords(own, read.edition.number))}
            standards={await listPublishedStandardsOf(tx, material.id)}
            recommendations={await listPublishedRecommendationsOf(tx, material.id)}
            echoes={await listPublishedEchoes(tx, actionId, { materialId: material.id })}
          />
        );
        return page(read.text.title, body, {
          ...back(context),
          about: {
            '@type': cited.kind === 'article' ? 'Article' : 'Report',
            name: cited.title,
            datePublished: cited.publishedOn,
            version: String(cited.edition),
            author: cited.authors.map(({ is, name }) => ({
              '@type': is === 'person' ? 'Person' : 'Organization',
              name,
            })),
            publisher: { '@type': 'Organization', name: cited.publisher },
          },
        });
      },
    }),
    pageRoute<PublishedMaterial>({
      ...one,
      path: '/materials/:materialId/text.pdf',
      show: async (context, material) => {
        const { own, ...read } = await readOf(context, material, needs);
        const made = await writePdf(materialDocument(own, { ...read, demonstration }));
        return download(`material-${read.text.language}.pdf`, 'application/pdf', made);
      },
    }),
    pageRoute<PublishedMaterial>({
      ...one,
      path: '/materials/:materialId/text.docx',
      show: async (context, material) => {
        const { own, ...read } = await readOf(context, material, needs);
        const made = await writeDocx(materialDocument(own, { ...read, demonstration }, { forWord: true }));
        return download(`material-${read.text.language}.docx`, docxType, made);
      },
    }),
    pageRoute<PublishedMaterial>({
      ...one,
      path: '/materials/:materialId/citation.ris',
      show: async (context, material) => {
        const { cited } = await readOf(context, material, needs);
        return download(
          'citation.ris',
          'application/x-research-info-systems; charset=utf-8',
          citationRis(cited),
        );
      },
    }),
    pageRoute<PublishedMaterial>({
      ...one,
      path: '/materials/:materialId/citation.json',
      show: async (context, material) => {
        const { cited } = await readOf(context, material, needs);
        const made = JSON.stringify(citationCsl(cited, material.id), null, 2);
        return download('citation.json', 'application/vnd.citationstyles.csl+json', made);
      },
    }),
    pageRoute<PublishedMaterial>({
      ...one,
      path: '/materials/:materialId/edition.json',
      show: async (context, material) => {
        const { stored } = await readOf(context, material, needs);
        return download('edition.json', 'application/json; charset=utf-8', stored);
      },
    }),
  ];
}
