import type { Route } from '../platform/http/route.ts';
import { type Locale, locales } from '../platform/language/language.ts';
import { localeFacts } from '../platform/language/locales.ts';

const complete = locales.filter((locale) => localeFacts(locale).status === 'complete');
type Record_ = { readonly kind: string; readonly id: string };

/** The public pages as a site map (sitemaps.org), each with its languages: those without a record, and one for each published record. */
export function siteMap(routes: readonly Route[], records: readonly Record_[], baseUrl: string): string {
  const pages = routes.filter(isPublicPage);
  const paths = [
    ...pages.filter(({ path }) => !path.includes('/:')).map(({ path }) => path),
    ...records.flatMap(({ kind, id }) =>
      pages
        .filter(({ path, subject }) => subject?.kind === kind && path.endsWith(`/:${subject.param}`))
        .map(({ path, subject }) => path.replace(`:${subject!.param}`, id)),
    ),
  ];
  const addresses = paths.map((path) => `${baseUrl}${path === '/' ? '' : path}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...addresses.map(entry),
    '</urlset>',
    '',
  ].join('\n');
}

/** A page that everybody may look at: no file, no form, nothing that is reached by a link of one's own. */
export function isPublicPage({ kind, portal, data, path, ...route }: Route): boolean {
  const file = /\.\w+$/.test(path) || ('gives' in route && route.gives !== undefined);
  return kind === 'page' && portal === true && !data && !file;
}

function entry(address: string): string {
  const inLanguage = (locale: Locale) => `${address}?lang=${locale}`;
  const links = complete.map(
    (locale) =>
      `<xhtml:link rel="alternate" hreflang="${localeFacts(locale).lang}" href="${escaped(inLanguage(locale))}"/>`,
  );
  return `<url><loc>${escaped(address)}</loc>${links.join('')}<xhtml:link rel="alternate" hreflang="x-default" href="${escaped(address)}"/></url>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
