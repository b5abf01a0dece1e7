import { helpPath } from './help/index.ts';
import { type Menu, navigationOf } from './menu.ts';
import type { Parts } from './parts.ts';
import { dayIn } from './platform/dates.ts';
import type { SignedIn } from './platform/http/instance-config.ts';
import { wholeOf } from './platform/http/paging.ts';
import type { Context, Page, Thing } from './platform/http/route.ts';
import { kosovoFootnote } from './platform/language/kosovo.ts';
import { type Locale, locales } from './platform/language/language.ts';
import { localeFacts, localeName } from './platform/language/locales.ts';
import { zone } from './platform/zone.ts';
import { ownSearch, publicSearch } from './search/index.ts';
import { renderFrame } from './ui/frame.tsx';

/** The document around every page: whose Action, who is signed in, where one can go, and what every page owes its readers. */
export function shellOf(parts: Parts, menu: Menu) {
  return (context: Context, page: Page, signedIn: SignedIn | undefined): string => {
    const { language, url } = context;
    const { t, locale } = language;
    const path = url.pathname;
    return renderFrame({
      language,
      title: page.title,
      errors: page.status === 422,
      serviceName: parts.actionName,
      currentPath: path,
      navigation: navigationOf(language, menu(signedIn?.emergency?.looker ?? signedIn?.actor)),
      signedInAs: signedIn
        ? { name: signedIn.name, href: '/account', signOut: { action: '/sign-out', token: context.token } }
        : undefined,
      ...(path.startsWith('/sign-in') ? {} : { signInHref: '/sign-in' }),
      search: searchOf(context, signedIn),
      languageLinks: languageLinks(url, locale),
      typing: page.typing ?? false,
      demonstration: parts.demonstration
        ? { href: '/demonstration', today: dayIn(zone, context.now) }
        : undefined,
      emergency: signedIn?.emergency
        ? { href: `/staff/emergencies/${signedIn.emergency.id}`, until: signedIn.emergency.until }
        : undefined,
      euStatement: { statement: t('shell.eu_statement'), disclaimer: t('shell.eu_disclaimer') },
      kosovoFootnote: kosovoFootnote(locale),
      contact: { name: t('shell.contact'), href: '/contact' },
      help: helpOf(context, menu, signedIn),
      footerLinks: [
        { href: '/help', text: t('help.title') },
        { href: '/voice', text: t('shell.voice') },
        { href: '/privacy', text: t('shell.privacy') },
        { href: '/accessibility', text: t('shell.accessibility') },
        { href: '/open-data', text: t('shell.open_data') },
        { href: '/receipts/verify', text: t('shell.verify_receipt') },
        { href: '/certificates', text: t('training.certificate.verify.title') },
      ],
      assets: parts.assets,
      ...(page.about ? { about: thingOf(parts, context, page.about) } : {}),
      ...(page.back ? { back: page.back } : {}),
      whole: 'show' in wholeOf(context.query),
      wide: page.wide,
      notice: page.notice,
      children: page.body,
    });
  };
}

/** A thing of schema.org with its address; in a demonstration it says that it is invented. */
function thingOf({ settings, demonstration }: Parts, { language, url }: Context, about: Thing) {
  return {
    '@context': 'https://schema.org',
    ...about,
    url: `${settings.baseUrl}${url.pathname}`,
    inLanguage: localeFacts(language.locale).lang,
    ...(demonstration ? { disambiguatingDescription: language.t('ui.demonstration.title') } : {}),
  };
}

/** On the main pages, those of the reader's menu: where it is told how they work. */
function helpOf({ url, language }: Context, menu: Menu, signedIn: SignedIn | undefined) {
  const path = url.pathname;
  const isMain = menu(signedIn?.actor).some(({ entries }) => entries.some(({ href }) => href === path));
  return isMain ? { href: helpPath(signedIn?.actor, path), text: language.t('help.title') } : undefined;
}

function searchOf(context: Context, signedIn: SignedIn | undefined) {
  if ([publicSearch, ownSearch].includes(context.url.pathname)) return undefined;
  return signedIn ? { action: ownSearch, token: context.token } : { action: publicSearch };
}

function languageLinks(url: URL, current: Locale) {
  return locales.map((locale) => {
    const query = new URLSearchParams(url.search);
    query.set('lang', locale);
    return {
      locale,
      name: localeName(locale),
      href: `${url.pathname}?${query}`,
      current: locale === current,
    };
  });
}
