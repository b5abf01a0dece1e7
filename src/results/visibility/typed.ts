import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { typedOne } from '../../ui/form-context.ts';
import type { Product } from './queries.ts';

/** An entry as the fields of its form. */
export function typedOf(product: Product): Record<string, string> {
  const { version, title, kind, channel, url, emblem, statement, derogation } = product;
  return {
    ...{ version: String(version), channel, url: url ?? '', derogation },
    ...(emblem ? { emblem: 'yes' } : {}),
    ...(statement ? { statement: 'yes' } : {}),
    ...(product.source === null ? { title, kind, ...dayFields('shown_on', product.shownOn) } : {}),
  };
}

/** The labels of what is shown side by side when two people changed an entry at once. */
export const labels: Readonly<Record<string, string>> = {
  title: 'results.visibility.product',
  kind: 'results.visibility.kind',
  channel: 'results.visibility.channel',
  url: 'results.visibility.url',
  derogation: 'results.visibility.derogation',
};

export function comparable(typed: Typed): Record<string, string> {
  return Object.fromEntries(
    Object.keys(labels).map((name) => [name, typedOne(typed, name).replace(/\r\n?/g, '\n')]),
  );
}
