import { helpOfPage, helpPath, nextOf, partOf } from './help/index.ts';
import { type Menu, navigationOf, titleKeyOf } from './menu.ts';
import type { Parts } from './parts.ts';
import { dayIn } from './platform/dates.ts';
import type { SignedIn } from './platform/http/instance-config.ts';
import { type Opens, opensOf } from './platform/http/opens.ts';
import { wholeOf } from './platform/http/paging.ts';
import type { Context, Page, Route, Thing } from './platform/http/route.ts';
import { kosovoFootnote } from './platform/language/kosovo.ts';
import { type Locale, locales } from './platform/language/language.ts';
import { localeFacts, localeName } from './platform/language/locales.ts';
import { zone } from './platform/zone.ts';
import { ownSearch, publicSearch } from './search/index.ts';
import { type FrameProps, renderFrame } from './ui/frame.tsx';

/** The document around every page: whose Action, who is signed in, where one can go, and what every page owes its readers. */
export function shellOf(parts: Parts, menu: Menu, routes: readonly Route[]) {
  const opens = opensOf(routes);
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
      keeps: page.keeps,
      demonstration: parts.demonstration
        ? { href: '/demonstration', today: dayIn(zone, context.now) }
        : undefined,
      emergency: signedIn?.emergency
        ? { href: `/staff/emergencies/${signedIn.emergency.id}`, until: signedIn.emergency.until }
        : undefined,
      euStatement: { statement: t('shell.eu_statement'), disclaimer: t('shell.eu_disclaimer') },
      kosovoFootnote: kosovoFootnote(locale),
      contact: { name: t('shell.contact'), href: '/contact' },
      help: helpOf({ menu, opens }, context, page, signedIn),
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

/** On the pages of work how they work, with the way on; on the other pages of the reader's menu where help is. On a page that tells of a problem no more than that. */
function helpOf(
  { menu, opens }: { menu: Menu; opens: Opens },
  { url, language: { t } }: Context,
  page: Page,
  signedIn: SignedIn | undefined,
): FrameProps['help'] {
  const path = url.pathname;
  const actor = signedIn?.actor;
  const steps = { href: helpPath(actor, path), text: t(actor && partOf(actor) ? 'help.own' : 'help.title') };
  const told = page.status === 200 && page.route ? helpOfPage(page.route) : undefined;
  if (told) {
    const next = nextOf(told, opens(signedIn?.emergency?.looker ?? actor));
    return {
      title: t('help.how.title'),
      text: t(`help.page.${told.word}`),
      nextTitle: t('help.how.next'),
      next: next.map((href) => {
        const text = t(titleKeyOf(href));
        // The public page of a register has the title of the register.
        return { href, text: text === page.title ? `${t('menu.group.public')}: ${text}` : text };
      }),
      more: steps,
    };
  }
  const isMain = menu(actor).some(({ entries }) => entries.some(({ href }) => href === path));
  return isMain ? { href: steps.href, text: t('help.title') } : undefined;
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
