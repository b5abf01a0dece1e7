import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { typedMany, typedOne } from '../../ui/form-context.ts';
import type { Recommendation } from './queries.ts';

/** A recommendation as the fields of its form. */
export function typedOf(one: Recommendation): Record<string, string | readonly string[]> {
  return {
    version: String(one.version),
    title: one.title,
    ask: one.ask,
    'addressees[]': one.addressees.flatMap(({ organisationId }) => organisationId ?? []),
    addressee_names: one.addressees
      .filter(({ organisationId }) => !organisationId)
      .map(({ name }) => name)
      .join('\n'),
    jurisdiction: one.jurisdiction ?? '',
    territory: one.territory,
    source: one.source,
    source_body: one.sourceBody,
    symbol: one.symbol,
    paragraph: one.paragraph,
    ...dayFields('said_on', one.saidOn),
    url: one.url ?? '',
    original: one.original,
    original_language: one.originalLanguage ?? '',
    ...dayFields('review_on', one.reviewOn),
  };
}

/** The labels of what is laid beside each other when two people changed a recommendation at once. */
export const labels: Readonly<Record<string, string>> = {
  title: 'advocacy.recommendation.name',
  ask: 'advocacy.recommendation.ask',
  'addressees[]': 'advocacy.recommendation.addressee',
  addressee_names: 'advocacy.recommendation.addressee_name',
  jurisdiction: 'common.jurisdiction',
  territory: 'advocacy.recommendation.territory',
  source: 'advocacy.recommendation.source',
  source_body: 'advocacy.recommendation.source_body',
  symbol: 'advocacy.recommendation.symbol',
  paragraph: 'advocacy.recommendation.paragraph',
  said_on: 'advocacy.recommendation.said_on',
  url: 'advocacy.recommendation.url',
  original: 'advocacy.recommendation.original',
  original_language: 'advocacy.recommendation.original_language',
  review_on: 'advocacy.recommendation.review_on',
};

/** The fields of the form as texts to lay beside each other, each day in one piece and the addressee by its name. */
export function comparable(typed: Typed, nameOf: (organisationId: string) => string): Record<string, string> {
  const one = (name: string) => typedOne(typed, name);
  const day = (name: string) =>
    one(`${name}-year`) &&
    [one(`${name}-year`), one(`${name}-month`).padStart(2, '0'), one(`${name}-day`).padStart(2, '0')].join(
      '-',
    );
  return Object.fromEntries(
    Object.keys(labels).map((name) => [
      name,
      name === 'addressees[]'
        ? typedMany(typed, 'addressees').map(nameOf).join('; ')
        : name.endsWith('_on')
          ? day(name)
          : one(name),
    ]),
  );
}
