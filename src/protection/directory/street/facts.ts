import { isLocale, localeFacts } from '../../../platform/language/locales.ts';
import type { StreetLanguage } from '../../../platform/messages/street-languages.ts';
import { type ServiceContent, spokenLanguages, textKinds } from '../content.ts';
import { whoText } from '../who.ts';

/** What stands beside a label: words of ours, names in scripts of their own, numbers to call, or what somebody typed in a language. */
export type Said =
  | { readonly kind: 'words'; readonly lines: readonly string[] }
  | { readonly kind: 'names'; readonly names: readonly { readonly code: string; readonly name: string }[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'phones'; readonly numbers: readonly string[] }
  | { readonly kind: 'typed'; readonly text: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' };
export type Fact = { readonly label: string; readonly said: Said };

/** What is known of a service, in the order in which somebody needs it: first who is told and which papers are asked for. */
export function factsOf(content: ServiceContent, language: StreetLanguage): Fact[] {
  const { t, digits } = language;
  const fact = (key: string, said: Said | undefined): Fact[] => (said ? [{ label: t(key), said }] : []);
  const words = (key: string, value: string): Fact[] =>
    fact(key, { kind: 'words', lines: [t(`${key}.${value}`)] });
  const { phones, languages } = content;
  return [
    ...words('services.police_told', content.policeTold),
    ...words('services.documents', content.documents),
    ...fact('services.who', { kind: 'words', lines: [whoText(content, t, digits)] }),
    ...fact('services.phone', phones.length > 0 ? { kind: 'phones', numbers: phones } : undefined),
    ...fact('services.where', whereOf(content, language)),
    ...fact('services.hours', { kind: 'words', lines: hoursOf(content, language) }),
    ...words('services.access', content.access),
    ...words('services.cost', content.cost),
    ...fact(
      'services.languages',
      languages.length > 0 ? { kind: 'names', names: spoken(languages) } : undefined,
    ),
    ...words('services.interpreter', content.interpreter),
    ...(content.stepFree === 'not_known' || content.placeKind !== 'open'
      ? []
      : words('services.steps', content.stepFree)),
    ...textKinds.flatMap((kind) => fact(`services.text.${kind}`, typedOf(content, content.texts[kind]))),
  ];
}

function whereOf({ placeKind, address }: ServiceContent, { t }: StreetLanguage): Said | undefined {
  if (placeKind !== 'open') return { kind: 'words', lines: [t(`services.where.${placeKind}`)] };
  return address ? { kind: 'name', name: address } : undefined;
}

function hoursOf({ always, hours }: ServiceContent, { t, digits }: StreetLanguage): string[] {
  if (always) return [t('services.hours.always')];
  if (hours.length === 0) return [t('services.hours.not_known')];
  return hours.map(({ day, opens, closes }) =>
    t('services.hours.line', {
      ...{ day: t(`services.day.${day}`), opens: digits(opens), closes: digits(closes) },
    }),
  );
}

function spoken(codes: readonly string[]) {
  return codes.map((code) => ({ code, name: spokenLanguages[code] ?? code }));
}

/** What people wrote, in the language in which it was written. */
function typedOf({ textLocale }: ServiceContent, text: string): Said | undefined {
  const { lang, dir } = localeFacts(isLocale(textLocale) ? textLocale : 'en');
  return text ? { kind: 'typed', text, lang, dir } : undefined;
}
