import { page, pageRoute, type Route, type Subject } from '../../platform/http/route.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { seeMatrix } from '../permissions.ts';
import { InstrumentPage } from './pages/instrument-page.tsx';
import { StandardPage } from './pages/standard-page.tsx';
import { StandardsPage } from './pages/standards-page.tsx';
import * as queries from './queries.ts';
import { standardsTable } from './standards-table.ts';

const open = { may: seeMatrix, portal: true } as const;
const standardOfPath: Subject<queries.PublishedStandard> = {
  kind: 'published_standard',
  param: 'standardId',
  find: (tx, id, { actionId }) => queries.findPublishedStandard(tx, actionId, id),
};
const instrumentOfPath: Subject<queries.PublishedInstrument> = {
  kind: 'published_instrument',
  param: 'instrumentId',
  find: (tx, id, { actionId }) => queries.findPublishedInstrument(tx, actionId, id),
};
const backToList = ({ t }: Language) => ({ back: { href: '/standards', text: t('matrix.standards.title') } });

export const publicRoutes: Route[] = [
  pageRoute({
    ...open,
    path: '/standards',
    show: async ({ tx, actionId, language }) =>
      page(
        language.t('matrix.standards.title'),
        <StandardsPage
          standards={await queries.listPublishedStandards(tx, actionId)}
          provisions={await queries.listPublishedProvisions(tx, actionId)}
        />,
        { wide: true },
      ),
  }),
  ...tableRoutes(standardsTable),
  pageRoute<queries.PublishedStandard>({
    ...open,
    path: '/standards/:standardId',
    subject: standardOfPath,
    show: async ({ tx, actionId, language }, standard) => {
      const provisions = await queries.listPublishedProvisions(tx, actionId, { standardId: standard.id });
      const instrumentIds = [...new Set(provisions.map(({ instrumentId }) => instrumentId))];
      const body = (
        <StandardPage
          standard={standard}
          provisions={provisions}
          bindings={await queries.listPublishedBindings(tx, instrumentIds)}
          wordings={await queries.listPublishedWordings(tx, standard.id)}
          earlier={await queries.listPublishedProvisionWordings(tx, provisions)}
        />
      );
      return page(inLanguage(standard.title, language.locale), body, { wide: true, ...backToList(language) });
    },
  }),
  pageRoute<queries.PublishedInstrument>({
    ...open,
    path: '/instruments/:instrumentId',
    subject: instrumentOfPath,
    show: async ({ tx, actionId, language }, instrument) => {
      const provisions = await queries.listPublishedProvisions(tx, actionId, { instrumentId: instrument.id });
      const body = (
        <InstrumentPage
          instrument={instrument}
          bindings={await queries.listPublishedBindings(tx, [instrument.id])}
          names={await queries.listPublishedNames(tx, instrument.id)}
          provisions={provisions}
          earlier={await queries.listPublishedProvisionWordings(tx, provisions)}
          standards={await queries.listPublishedStandards(tx, actionId)}
        />
      );
      return page(instrument.shortName, body, { wide: true, ...backToList(language) });
    },
  }),
];
