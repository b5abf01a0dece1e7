import { dayIn } from '../../../platform/dates.ts';
import { json, pageRoute, type Route } from '../../../platform/http/route.ts';
import { jsonSchemaOf } from '../../../platform/public-tables/json-schema-of.ts';
import { zone } from '../../../platform/zone.ts';
import { placeNameIn } from '../../place-name.ts';
import { readServices } from '../permissions.ts';
import type { StreetNeeds } from '../street/street-routes.ts';
import { hsdsFile } from './hsds-file.ts';
import { hsdsPath } from './hsds-path.ts';
import { listListedServices } from './queries-hsds.ts';
import { hsdsFileSchema } from './schema.ts';

type HsdsNeeds = Pick<StreetNeeds, 'places' | 'inventedName' | 'demonstration'>;

/** The listed services for other directories. It takes no question, so nothing tells what anybody looks for. */
export function hsdsRoutes({ places, inventedName, demonstration }: HsdsNeeds): Route[] {
  return [
    pageRoute({
      ...{ path: hsdsPath, may: readServices, portal: true, data: true },
      api: {
        ...{ id: 'hsds', theme: 'services', type: 'application/json', standard: 'HSDS 3.0' },
        schema: jsonSchemaOf(hsdsFileSchema),
      },
      async show({ tx, actionId, now, language }) {
        const today = dayIn(zone, now);
        const services = await listListedServices(tx, actionId, { places: places(), today });
        const placeName = placeNameIn(language.locale, inventedName);
        return json(hsdsFile(services, { language, today, demonstration, placeName }));
      },
    }),
  ];
}
