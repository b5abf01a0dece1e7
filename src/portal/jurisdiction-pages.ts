import type { Context } from '../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../platform/language/jurisdictions.ts';
import type { FoundPage } from '../platform/search/findable.ts';
import { listJurisdictions } from './queries-jurisdiction.ts';

/** The page of each jurisdiction of the Action, found by its name in the reader's language and in English. */
export async function jurisdictionPages({ tx, actionId, language }: Context): Promise<FoundPage[]> {
  const ofAction = await listJurisdictions(tx, actionId);
  return jurisdictionCodes
    .filter((code) => ofAction.includes(code))
    .map((code) => ({
      href: `/jurisdictions/${code}`,
      title: jurisdictionName(code, language.locale),
      also: jurisdictionName(code, 'en'),
    }));
}
