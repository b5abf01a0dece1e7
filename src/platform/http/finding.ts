import { isId } from '../ids.ts';
import type { Language } from '../language/language.ts';
import type { Arrival } from './arrival.ts';
import type { Body } from './body.ts';
import { type FormState, languageField, type Route, type Typed } from './route.ts';

/** The button that looks for a choice in a long list: its value is the name of the field. The form is shown again and acts on nothing. */
export const findField = '_find';
/** Holds the part of a name that was typed to look for a choice of this field. */
export function wordsField(name: string): string {
  return `${findField}.${name}`;
}
/** Holds the part of a name of which the page shows what was found for this field. */
export function foundField(name: string): string {
  return `_found.${name}`;
}

/** The button that puts a choice into a text: its value is the name of the text's field. The form is shown again and acts on nothing. */
export const insertField = '_insert';
/** Holds what is to be put into the text of this field. */
export function insertedField(name: string): string {
  return `${insertField}.${name}`;
}

/** So many characters of a name are looked for. */
export const mostWords = 100;
/** The part of a name that came in this field, no longer than what is looked for; undefined when none came. */
export function wordsIn(typed: Typed, key: string): string | undefined {
  const value = typed[key];
  return typeof value === 'string' ? value.trim().slice(0, mostWords).trim() : undefined;
}

/**
 * Whether a form was sent to look for a choice, or to put one into a text: by its button, or by Enter beside words that nobody looked for yet. Whoever chose
 * another language wanted to save nothing: the form comes back in it.
 */
export function isFinding(route: Route, { typed }: Body): boolean {
  const unlooked = () => !(languageField in typed) && unlookedIn(typed).length > 0;
  return route.kind === 'form' && (findField in typed || insertField in typed || unlooked());
}

/** The fields in which a part of a name was typed that is not what the page shows the choices of. */
function unlookedIn(typed: Typed): string[] {
  return Object.keys(typed).flatMap((key) => {
    const name = key.startsWith(`${findField}.`) ? key.slice(findField.length + 1) : '';
    return name && one(typed, key) !== '' && one(typed, key) !== one(typed, foundField(name)) ? [name] : [];
  });
}

function one(typed: Typed, key: string): string {
  return wordsIn(typed, key) ?? '';
}

/** The form as it comes back with what was found. Where it was sent to be saved, it says why nothing was. */
export function foundIn({ typed }: Body, language: Language): FormState {
  const { _token, _once, [findField]: asked, [insertField]: into, ...kept } = typed;
  const state = { errors: {}, conflict: false };
  if (typeof into === 'string' && one(typed, insertedField(into)) !== '')
    return { ...state, typed: withInserted(kept, into) };
  if (typeof asked === 'string')
    return { ...state, typed: { ...kept, [foundField(asked)]: one(typed, wordsField(asked)) } };
  const names = unlookedIn(typed);
  return {
    ...state,
    typed: {
      ...kept,
      ...Object.fromEntries(names.map((name) => [foundField(name), one(typed, wordsField(name))])),
    },
    errors: Object.fromEntries(
      names.map((name) => [name, language.t('form.choose_found', { words: one(typed, wordsField(name)) })]),
    ),
  };
}

/** The text with what was chosen as a line at its end; what was looked for is done with. */
function withInserted(typed: Typed, into: string): Typed {
  const choice = insertedField(into);
  const { [choice]: _chosen, [wordsField(choice)]: _words, [foundField(choice)]: _found, ...kept } = typed;
  const text = typeof kept[into] === 'string' ? kept[into].trimEnd() : '';
  return { ...kept, [into]: `${text}${text === '' ? '' : '\n'}${one(typed, choice)}` };
}

/** Nothing was done with the form's once-only key: it comes back with it. */
export function withOnceOf({ typed }: Body, arrival: Arrival): Arrival {
  const once = typed._once;
  if (typeof once !== 'string' || !isId(once)) return arrival;
  return { ...arrival, token: () => `${arrival.token().split('.')[0]}.${once}` };
}
