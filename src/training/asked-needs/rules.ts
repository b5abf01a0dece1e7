import type { Spoken } from '../programme/schema.ts';
import { type UsualNeed, usualNeeds } from './schema.ts';

/** What one person needs: ticked, in which language they need an interpreter, and in their own words. */
export type Needs = {
  readonly usual: readonly UsualNeed[];
  readonly interpreter: Spoken | null;
  readonly needs: string;
};

/** Whether somebody needs nothing: then nothing of them is kept. */
export const isNothing = ({ usual, interpreter, needs }: Needs) =>
  usual.length === 0 && interpreter === null && needs === '';

/** How many people need the same; `interpreter` is the language they need it into. */
export type NeedTotal = { readonly people: number } & (
  | { readonly usual: UsualNeed }
  | { readonly interpreter: Spoken }
  | { readonly other: true }
);

/** What must be got ready, counted: each usual need in the order of the form, interpreters by language, and how many say more in words. */
export function totalsOf(asked: readonly Needs[]): NeedTotal[] {
  const languages = asked.flatMap(({ interpreter }) => interpreter ?? []);
  const totals: NeedTotal[] = [
    ...usualNeeds.map((usual) => ({
      usual,
      people: asked.filter((one) => one.usual.includes(usual)).length,
    })),
    ...[...new Set(languages)].toSorted().map((interpreter) => ({
      interpreter,
      people: languages.filter((one) => one === interpreter).length,
    })),
    { other: true, people: asked.filter(({ needs }) => needs !== '').length },
  ];
  return totals.filter(({ people }) => people > 0);
}
