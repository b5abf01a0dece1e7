import { inLanguage, type Language, type Multilingual } from '../../platform/language/language.ts';
import type { DefinitionFault } from '../definition.ts';

/** What is wrong, in words. */
export function faultText({ t }: Language, { code, details }: DefinitionFault): string {
  return t(`forms.fault.${code}`, details);
}

/**
 * Where in a form, in words: `Section 2 “Budget”, question 1 “Title”, Maximum`. The form may be any data: of a file that holds none,
 * what can be named is named.
 */
export function wherePath(language: Language, data: unknown, path: readonly (string | number)[]): string {
  const words: string[] = [];
  let here: unknown = data;
  for (let at = 0; at < path.length; at++) {
    const step = path[at]!;
    here = memberOf(here, step);
    const next = path[at + 1];
    const list = step === 'sections' || step === 'questions' || step === 'options' || step === 'ceilings';
    if (list && typeof next === 'number') {
      here = memberOf(here, next);
      words.push(pieceText(language, step, next, here));
      at += 1;
    } else words.push(settingText(language, String(step)));
  }
  return words.join(', ') || language.t('forms.where.form');
}

function pieceText({ t, locale }: Language, list: string, at: number, piece: unknown): string {
  const text = memberOf(piece, list === 'sections' ? 'title' : 'label');
  const number = t(`forms.where.${list}`, { number: at + 1 });
  const named = isText(text) ? inLanguage(text, locale) : undefined;
  return typeof named === 'string' ? t('forms.where.named', { number, name: named }) : number;
}

/** What a setting is called; the name that a file gives it where it has no other. */
export function settingText(language: Language, name: string): string {
  const key = `forms.setting.${name}`;
  return language.has(key) ? language.t(key) : name;
}

function memberOf(value: unknown, name: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string | number, unknown>)[name] : undefined;
}

function isText(value: unknown): value is Multilingual {
  return typeof memberOf(value, 'en') === 'string';
}
