import type { RawBuilder } from 'kysely';
import type { Language, Multilingual } from '../language/language.ts';
import type { Actor } from '../permissions.ts';

/** Who looks, at which Action, in which language. Nobody is signed in where there is no actor. */
export type Looking = {
  readonly actor: Actor | undefined;
  readonly actionId: string;
  readonly language: Language;
  /** The words that are looked for, folded; for a kind that has a long text to look into. */
  readonly sought?: readonly string[];
};

/**
 * What can be found of one kind of record: an area's one declaration, which the search reads. `rows` selects what this reader may open
 * and nothing else, or is undefined where they may open none.
 */
export type Findable = {
  /** Results of one kind are shown together: `call`. */
  readonly kind: string;
  /** Key of their heading, the title of their list. */
  readonly heading: string;
  /** The page of the list, where this reader has one. */
  readonly list?: string;
  /** Selected from published views alone: everybody finds it. */
  readonly open?: true;
  /** Selects `id`, `title` (jsonb: a text or texts by language), `note` (text), `day` (date) and `keys` (text: all it is found by). */
  rows(looking: Looking): RawBuilder<unknown> | undefined;
  href(id: string): string;
};

/** A page that is found by its title and by what else it says. */
export type FoundPage = { readonly href: string; readonly title: string; readonly also?: string };

export type FoundRow = {
  /** Where its findable is in the list that was asked. */
  readonly place: number;
  readonly id: string;
  readonly title: string | Multilingual;
  readonly note: string | null;
  readonly day: string | null;
};

/** Records that everybody finds, from published views. */
export function published(
  kind: string,
  { heading, list }: { heading: string; list: string },
  rows: (actionId: string) => RawBuilder<unknown>,
): Findable {
  return {
    kind,
    heading,
    list,
    open: true,
    href: (id) => `${list}/${id}`,
    rows: ({ actionId }) => rows(actionId),
  };
}
