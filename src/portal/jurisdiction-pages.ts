import type { Context } from '../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../platform/language/jurisdictions.ts';
import type { FoundPage } from '../platform/search/findable.ts';
import { listJurisdictions } from './queries-jurisdiction.ts';

/** What is told of each jurisdiction, on its page or one step behind it. */
const told = [
  'portal.calls.title',
  'portal.grants.title',
  'portal.events.title',
  'advocacy.recommendation.list.title',
  'matrix.cycle.matrix.title',
  'matrix.standards.title',
  'matrix.laws.title',
  'matrix.series.title',
  'portal.jurisdiction.services',
  'portal.jurisdiction.partners',
];

/** The page of each jurisdiction of the Action, found by its name in the reader's language and in English, alone or with what is told there. */
export async function jurisdictionPages({ tx, actionId, language }: Context): Promise<FoundPage[]> {
  const ofAction = await listJurisdictions(tx, actionId);
  return jurisdictionCodes
    .filter((code) => ofAction.includes(code))
    .map((code) => ({
      href: `/jurisdictions/${code}`,
      title: jurisdictionName(code, language.locale),
      also: [jurisdictionName(code, 'en'), ...told.map((key) => language.t(key))].join(' '),
    }));
}
