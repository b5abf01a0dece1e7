import { translatedLocales } from '../../platform/language/locales.ts';
import type { FormDefinition } from '../definition.ts';

type Multilingual = { readonly en: string } & Readonly<Record<string, string>>;
/** A text of a form that is given in several languages. `id` names it by keys: `sections.project.questions.title.label`. */
export type FormText = {
  readonly id: string;
  /** The key of its section; '' for what the form says of itself. */
  readonly section: string;
  readonly text: Multilingual;
};

/** The texts of a form in their order, for translators: where it comes from is read by staff alone, and stays as it was written. */
export function textsOf(form: FormDefinition): readonly FormText[] {
  const found: FormText[] = [];
  mapTexts(form, (text, id) => {
    if (id === 'origin') return text;
    found.push({ id, section: id.startsWith('sections.') ? id.split('.')[1]! : '', text });
    return text;
  });
  return found;
}

/** The form with these texts in a language, by id; an empty one is taken out. What is not named stays as it is. */
export function withTexts(
  form: FormDefinition,
  locale: string,
  texts: ReadonlyMap<string, string>,
): FormDefinition {
  return mapTexts(form, (text, id) => {
    const typed = texts.get(id);
    if (typed === undefined || locale === 'en') return text;
    const { [locale]: _before, ...others } = text;
    return (typed === '' ? others : { ...others, [locale]: typed }) as Multilingual;
  });
}

/** The languages beside English that the form's title has, of those in which forms are translated. */
export function languagesOf(form: FormDefinition): string[] {
  return translatedLocales.filter((locale) => locale in form.title);
}

/** The form with its texts in English and these languages alone. */
export function onlyIn(form: FormDefinition, languages: readonly string[]): FormDefinition {
  return mapTexts(
    form,
    (text) =>
      Object.fromEntries(
        Object.entries(text).filter(([locale]) => locale === 'en' || languages.includes(locale)),
      ) as Multilingual,
  );
}

/** No part of a definition but its texts has a member `en`. */
function isText(value: object): value is Multilingual {
  return typeof (value as { en?: unknown }).en === 'string';
}

function mapTexts(form: FormDefinition, change: (text: Multilingual, id: string) => Multilingual) {
  const walk = (value: unknown, id: string): unknown => {
    if (Array.isArray(value))
      return value.map((one, at) => walk(one, `${id}.${(one as { key?: string } | null)?.key ?? at}`));
    if (typeof value !== 'object' || value === null) return value;
    if (isText(value)) return change(value, id);
    const members = Object.entries(value).map(([name, one]) => [
      name,
      walk(one, id ? `${id}.${name}` : name),
    ]);
    return Object.fromEntries(members);
  };
  return walk(form, '') as FormDefinition;
}

/** How a draft names a translation whose English changed since: `sq sections.project.title`. */
const outdatedName = (locale: string, id: string) => `${locale} ${id}`;
export function isOutdated(outdated: readonly string[], locale: string, id: string): boolean {
  return outdated.includes(outdatedName(locale, id));
}

/** The translations that are outdated after an edit: those of before that are still there, and those whose English it changed. */
export function outdatedAfter(
  outdated: readonly string[],
  before: FormDefinition,
  after: FormDefinition,
): string[] {
  const english = new Map(textsOf(before).map(({ id, text }) => [id, text]));
  return textsOf(after).flatMap(({ id, text }) => {
    const old = english.get(id);
    return Object.keys(text)
      .filter((locale) => locale !== 'en')
      .filter(
        (locale) =>
          isOutdated(outdated, locale, id) ||
          (old !== undefined && old.en !== text.en && old[locale] === text[locale]),
      )
      .map((locale) => outdatedName(locale, id));
  });
}

/** The same after a person saved these texts of a language: what was looked at is up to date. */
export function outdatedWithout(
  outdated: readonly string[],
  locale: string,
  ids: ReadonlyMap<string, string>,
): string[] {
  const seen = new Set([...ids.keys()].map((id) => outdatedName(locale, id)));
  return outdated.filter((name) => !seen.has(name));
}

/** How many texts of a language are missing or outdated. */
export function countOpenTexts(form: FormDefinition, outdated: readonly string[], locale: string): number {
  return textsOf(form).filter(({ id, text }) => !text[locale] || isOutdated(outdated, locale, id)).length;
}
