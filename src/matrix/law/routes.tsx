import { csv, page, pageRoute, type Route, type Subject } from '../../platform/http/route.ts';
import { seeMatrix } from '../permissions.ts';
import { lawRows } from './law-rows.ts';
import { LawListPage } from './pages/law-list-page.tsx';
import { LawPage } from './pages/law-page.tsx';
import * as queries from './queries.ts';

const open = { may: seeMatrix, portal: true } as const;
const lawOfPath: Subject<queries.PublishedLaw> = {
  kind: 'published_law',
  param: 'lawId',
  find: (tx, id, { actionId }) => queries.findPublishedLaw(tx, actionId, id),
};

export const lawRoutes: Route[] = [
  pageRoute({
    ...open,
    path: '/laws',
    show: async ({ tx, actionId, language }) =>
      page(
        language.t('matrix.laws.title'),
        <LawListPage laws={await queries.listPublishedLaws(tx, actionId)} />,
        { wide: true, back: { href: '/standards', text: language.t('matrix.standards.title') } },
      ),
  }),
  pageRoute({
    ...open,
    path: '/laws.csv',
    show: async ({ tx, actionId }) =>
      csv(
        'laws.csv',
        lawRows(await queries.listPublishedLaws(tx, actionId), await queries.listLawProvisions(tx, actionId)),
      ),
  }),
  pageRoute<queries.PublishedLaw>({
    ...open,
    path: '/laws/:lawId',
    subject: lawOfPath,
    show: async ({ tx, actionId, language }, law) => {
      const body = (
        <LawPage
          law={law}
          eliAddress={await queries.eliAddressOf(tx, actionId, law.jurisdiction)}
          amendments={await queries.listAmendments(tx, law.id)}
          versions={await queries.listVersions(tx, law.id)}
          provisions={await queries.listLawProvisions(tx, actionId, law.id)}
        />
      );
      return page(law.title, body, {
        wide: true,
        back: { href: '/laws', text: language.t('matrix.laws.title') },
      });
    },
  }),
];
