import { getDefinition, protectionOf } from '../../../action/index.ts';
import { dayIn } from '../../../platform/dates.ts';
import { type Answer, type Context, download, pageRoute, type Route } from '../../../platform/http/route.ts';
import { isKnown } from '../../../platform/language/jurisdictions.ts';
import type { StreetLocale } from '../../../platform/language/street-locales.ts';
import type { StreetLanguage, StreetLanguages } from '../../../platform/messages/street-languages.ts';
import { zone } from '../../../platform/zone.ts';
import type { InventedName } from '../../place-name.ts';
import { readServices } from '../permissions.ts';
import { leafletSheets, printedOf } from './leaflet/leaflet-sheets.ts';
import { printsOnce } from './leaflet/print-once.ts';
import { AreaPage, NeedPage } from './pages/area-page.tsx';
import { ChoosePage } from './pages/choose-page.tsx';
import { EmptyJurisdictionPage, JurisdictionPage } from './pages/jurisdiction-page.tsx';
import { partOf } from './parts.ts';
import { placeOf } from './places.ts';
import { listAreas, listHelpers, listServicesOf } from './queries-street.ts';
import { renderStreet } from './street-frame.tsx';

export type StreetNeeds = {
  readonly languages: StreetLanguages;
  readonly demonstration: boolean;
  readonly baseUrl: string;
  readonly sheet: string;
  readonly icon: string;
  readonly script: string | undefined;
  /** The jurisdictions of this instance: in a demonstration the invented ones alone. */
  places(): readonly string[];
  readonly inventedName: InventedName;
};

type Shown = { readonly title: string; readonly body: unknown; readonly status?: number };

/** Pages for people on the move. The server learns language and area, and keeps neither. */
export function streetRoutes(needs: StreetNeeds): Route[] {
  const print = printsOnce();
  const open = { may: readServices, portal: true, street: true } as const;
  const page = (path: string, show: (context: Context, language: StreetLanguage) => Promise<Shown>): Route =>
    pageRoute({
      ...open,
      path,
      show: async (context) => {
        const { locale } = context.params;
        const language = needs.languages.find(locale ?? context.language.locale);
        const shown = language && (await show(context, language));
        return documentOf(needs, context, language ?? needs.languages.find('en')!, shown);
      },
    });
  return [
    page('/services', async ({ wish }, language) => ({
      title: language.t('services.title'),
      // The reader's own first: one who finds it at once needs to read no other.
      body: ChoosePage({ language, languages: offered(needs, wish), places: placesIn(needs, language) }),
    })),
    page('/services/:locale', async (_context, language) => placesOnly(needs, language)),
    page('/services/:locale/:jurisdiction', async (context, language) => {
      const { tx, actionId, params } = context;
      const code = params.jurisdiction!;
      // A demonstration has pages of the six, which lead here, and services in invented places alone.
      if (needs.demonstration && isKnown(code)) {
        const name = placeOf(code, language, needs.inventedName);
        const organisations = await listHelpers(tx, actionId, code);
        return { title: name, body: EmptyJurisdictionPage({ language, name, organisations }) };
      }
      if (!needs.places().includes(code)) return notFound(needs, language);
      const definition = await getDefinition(tx, actionId);
      const { voice } = definition;
      const name = placeOf(code, language, needs.inventedName);
      return {
        title: name,
        body: JurisdictionPage({
          language,
          code,
          name,
          help: voice.help.filter(({ jurisdiction }) => jurisdiction === code),
          duty: protectionOf(definition).policeDuties.find(({ jurisdiction }) => jurisdiction === code),
          areas: await listAreas(tx, actionId, code),
          organisations: await listHelpers(tx, actionId, code),
        }),
      };
    }),
    page('/services/:locale/:jurisdiction/:town', async (context, language) => {
      const found = await areaOf(needs, context, language);
      if (!found) return notFound(needs, language);
      const { slug, ...shown } = found;
      const at = `/services/${language.locale}/${shown.place.code}/${slug}`;
      const leaflets = { a4: `${at}/leaflet-a4.pdf`, a6: `${at}/leaflet-a6.pdf` };
      const isPrinted = printedOf(shown.services).length > 0;
      return {
        title: shown.area,
        body: AreaPage({ ...shown, at, language, leaflets: isPrinted ? leaflets : undefined }),
      };
    }),
    // An area with more than a page holds has a page for each need, whose address then tells it.
    page('/services/:locale/:jurisdiction/:town/of/:need/:part', async (context, language) => {
      const found = await areaOf(needs, context, language);
      const part = found && partOf(found.services, context.params.need!, context.params.part!);
      if (!part) return notFound(needs, language);
      const { slug, area, place, today } = found;
      const at = `/services/${language.locale}/${place.code}/${slug}`;
      return { title: area, body: NeedPage({ ...part, language, area, place, today, at }) };
    }),
    ...(['a4', 'a6'] as const).map((paper) =>
      pageRoute({
        ...open,
        path: `/services/:locale/:jurisdiction/:town/leaflet-${paper}.pdf`,
        show: async (context: Context) => {
          const language = needs.languages.find(context.params.locale!);
          const found = language && (await areaOf(needs, context, language));
          if (!found || printedOf(found.services).length === 0) {
            const english = needs.languages.find('en')!;
            return documentOf(needs, context, language ?? english, notFound(needs, language ?? english));
          }
          const { place, slug, ...area } = found;
          const address = new URL(`/services/${language.locale}/${place.code}/${slug}`, needs.baseUrl).href;
          const { demonstration } = needs;
          const made = print(
            leafletSheets({ ...area, language, paper, address, demonstration, place: place.name }),
          );
          // Too many wait for theirs: what the paper would say is here to be read.
          if (!made) {
            const body = AreaPage({
              ...area,
              place,
              language,
              at: new URL(address).pathname,
              leaflets: undefined,
            });
            return documentOf(needs, context, language, { title: area.area, body, status: 503 });
          }
          const name = `${slug}-${language.locale}-${paper}.pdf`;
          return { ...download(name, 'application/pdf', made), inline: true };
        },
      }),
    ),
  ];
}

/** An area with what is listed in it today; undefined where nothing ever was. */
async function areaOf(needs: StreetNeeds, { tx, actionId, params, now }: Context, language: StreetLanguage) {
  const code = params.jurisdiction!;
  const area = (await listAreas(tx, actionId, code)).find(({ slug }) => slug === params.town);
  if (!area || !needs.places().includes(code)) return undefined;
  const { voice } = await getDefinition(tx, actionId);
  const today = dayIn(zone, now);
  return {
    ...{ today, slug: area.slug, area: area.name },
    place: { code, name: placeOf(code, language, needs.inventedName) },
    services: await listServicesOf(tx, actionId, { jurisdiction: code, area: area.slug, today }),
    help: voice.help.filter(({ jurisdiction }) => jurisdiction === code),
  };
}

function placesOnly(needs: StreetNeeds, language: StreetLanguage): Shown {
  return {
    title: language.t('services.title'),
    body: ChoosePage({ language, places: placesIn(needs, language) }),
  };
}

function notFound(needs: StreetNeeds, language: StreetLanguage): Shown {
  return {
    title: language.t('services.not_found'),
    body: ChoosePage({ language, places: placesIn(needs, language), notFound: true }),
    status: 404,
  };
}

async function documentOf(
  needs: StreetNeeds,
  { tx, actionId, url, params }: Context,
  language: StreetLanguage,
  shown: Shown | undefined,
): Promise<Answer> {
  const { voice } = await getDefinition(tx, actionId);
  const { title, body, status = 200 } = shown ?? notFound(needs, language);
  const rest = params.locale ? url.pathname.split('/').slice(3) : [];
  const inLanguage = (locale: StreetLocale) => ['', 'services', locale, ...rest].join('/');
  const frame = {
    language,
    languages: offered(needs),
    inLanguage,
    leaveTo: voice.leaveTo,
    demonstration: needs.demonstration,
    sheet: needs.sheet,
    icon: needs.icon,
    script: needs.script,
  };
  return {
    result: 'data',
    type: 'text/html; charset=utf-8',
    body: renderStreet(frame, title, body),
    status,
  };
}

/** The languages of the street, largest first; before them the one that a reader asks for. */
export function offered({ languages }: StreetNeeds, wish?: StreetLocale): StreetLanguage[] {
  const inOrder = languages.offered.toSorted((a, b) => Number(b === wish) - Number(a === wish));
  return inOrder.flatMap((locale) => languages.find(locale) ?? []);
}

function placesIn({ places, inventedName }: StreetNeeds, language: StreetLanguage) {
  return places().map((code) => ({ code, name: placeOf(code, language, inventedName) }));
}
