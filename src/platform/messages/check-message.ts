import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { type StreetLocale, streetFacts } from '../language/street-locales.ts';

/** The parsed text, or why it is not ICU MessageFormat. */
export function readMessage(text: string): MessageFormatElement[] | string {
  try {
    return parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What is wrong with a message by itself: markup, missing or superfluous plural forms, letters of another alphabet. */
export function formFaults(message: readonly MessageFormatElement[], locale: StreetLocale): string[] {
  const faults: string[] = [];
  for (const element of everyElement(message)) {
    if (element.type === TYPE.tag) faults.push(`has the tag <${element.value}>: messages are plain text`);
    if (element.type === TYPE.plural) faults.push(...pluralFaults(element, locale));
  }
  const odd = oddWords(literalsOf(message), locale);
  if (odd.length > 0) faults.push(`has letters of another alphabet in “${odd.join('”, “')}”`);
  return faults;
}

type Plural = Extract<MessageFormatElement, { type: TYPE.plural }>;

function pluralFaults({ value, options, pluralType }: Plural, locale: StreetLocale): string[] {
  const { intl } = streetFacts(locale);
  const rules = new Intl.PluralRules(intl, { type: pluralType ?? 'cardinal' });
  const needed: readonly string[] = rules.resolvedOptions().pluralCategories;
  const given = Object.keys(options).filter((name) => !name.startsWith('='));
  const missing = needed.filter((name) => !given.includes(name));
  const superfluous = given.filter((name) => !needed.includes(name));
  return [
    ...(missing.length > 0 ? [`{${value}} lacks the plural form ${missing.join(', ')}`] : []),
    ...(superfluous.length > 0
      ? [`{${value}} has a plural form that the language lacks: ${superfluous.join(', ')}`]
      : []),
  ];
}

/** How a translation's placeholders differ from the English ones. */
export function placeholderFaults(
  message: readonly MessageFormatElement[],
  english: readonly MessageFormatElement[],
): string[] {
  const [own, theirs] = [placeholdersOf(message), placeholdersOf(english)];
  const missing = [...theirs].filter((one) => !own.has(one));
  const extra = [...own].filter((one) => !theirs.has(one));
  return [
    ...(missing.length > 0 ? [`lacks the placeholder ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`has a placeholder that the English lacks: ${extra.join(', ')}`] : []),
  ];
}

/** `{name}` of each placeholder; of a choice the options too, since the program picks among them. */
function placeholdersOf(message: readonly MessageFormatElement[]): Set<string> {
  const found = new Set<string>();
  for (const element of everyElement(message)) {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue;
    found.add(`{${element.value}}`);
    if (element.type === TYPE.select)
      found.add(`{${element.value}, select, ${Object.keys(element.options).sort().join(' ')}}`);
  }
  return found;
}

/** Every element of a message, those inside choices, plurals and tags too. */
export function everyElement(message: readonly MessageFormatElement[]): MessageFormatElement[] {
  return message.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...everyElement(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element];
    return [element, ...Object.values(element.options).flatMap(({ value }) => everyElement(value))];
  });
}

/** The words of a message without its placeholders, its branches one after another. */
export function literalsOf(message: readonly MessageFormatElement[]): string {
  return message
    .map((element): string => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.tag) return literalsOf(element.children);
      if (element.type !== TYPE.select && element.type !== TYPE.plural) return '';
      return Object.values(element.options)
        .map(({ value }) => literalsOf(value))
        .join(' ');
    })
    .join('');
}

const cyrillicLetters: Partial<Record<StreetLocale, RegExp>> = {
  mk: /^[абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ]+$/i,
  'sr-Cyrl': /^[абвгдђежзијклљмнњопрстћуфхцчџш]+$/i,
};

/** Words with a letter that only looks right: Cyrillic among Latin ones, or of another Cyrillic alphabet. */
function oddWords(text: string, locale: StreetLocale): string[] {
  const own = cyrillicLetters[locale];
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => {
    const foreign = /\p{Script=Cyrillic}/u.test(word);
    return foreign && !own?.test(word);
  });
}
