import path from 'node:path';
import { inventedPlaces, placeName } from './matrix/index.ts';
import { root } from './open.ts';
import type { Parts } from './parts.ts';
import { jurisdictionCodes } from './platform/language/jurisdictions.ts';
import { languagesOf } from './platform/messages/languages-of.ts';
import { streetLanguages } from './platform/messages/street-languages.ts';
import type { StreetNeeds } from './protection/index.ts';

/** The pages for people on the move: in a demonstration of invented places alone, so that no invented service is in a real one. */
export function streetOf({ assets, catalogue, demonstration, settings }: Parts): StreetNeeds {
  const language = languagesOf(catalogue);
  return {
    languages: streetLanguages(path.join(root, 'messages'), {
      mirrored: demonstration,
      strict: process.env.NODE_ENV !== 'production',
    }),
    demonstration,
    baseUrl: settings.baseUrl,
    sheet: assets.street,
    icon: assets.icon,
    script: assets.streetScript,
    places: () => (demonstration ? inventedPlaces : jurisdictionCodes),
    inventedName: (code, locale) =>
      inventedPlaces.includes(code) ? placeName(code, language(locale)) : undefined,
  };
}
