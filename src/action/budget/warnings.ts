/** How far a line or a heading of a partner is spent, or committed beside that. Amounts in minor units of the Action's currency. */
export type Watched = {
  readonly partnerId: string;
  readonly heading: string;
  /** The description of the line; empty: the whole heading. */
  readonly line: string;
  readonly budget: number;
  readonly spent: number;
  readonly committed: number;
};
/** `near`: at the share that the contract's facts name. `over`: more is spent or committed than there is. */
export type Level = 'near' | 'over';
export type Note = Pick<Watched, 'partnerId' | 'heading' | 'line'> & {
  readonly level: Level;
  /** What was spent alone was more than the budget when it was noted. */
  readonly overspent: boolean;
};
export type Warning = Watched & { readonly level: Level };

export function levelOf(
  { budget, ...watched }: Pick<Watched, 'budget' | 'spent' | 'committed'>,
  warningPercent: number,
) {
  const bound = boundOf(watched);
  if (bound <= 0) return undefined;
  if (bound > budget) return 'over' as const;
  return bound * 100 >= budget * warningPercent ? ('near' as const) : undefined;
}

/** What is no longer free: spent, or contracted and not paid. */
const boundOf = ({ spent, committed }: Pick<Watched, 'spent' | 'committed'>) => spent + committed;

/**
 * What somebody must still look at: nobody noted anything at its level yet. One that was settled as over because of commitments comes back
 * once what is spent alone is more than the budget. The most overspent first.
 */
export function openWarnings(
  watched: readonly Watched[],
  notes: readonly Note[],
  warningPercent: number,
): Warning[] {
  const isSettled = (warning: Warning) =>
    notes.some(
      (note) =>
        keyOf(note) === keyOf(warning) &&
        (note.level === 'over'
          ? note.overspent || warning.spent <= warning.budget
          : note.level === warning.level),
    );
  return watched
    .flatMap((one) => {
      const level = levelOf(one, warningPercent);
      return level ? [{ ...one, level }] : [];
    })
    .filter((warning) => !isSettled(warning))
    .sort((a, b) => boundOf(b) - b.budget - (boundOf(a) - a.budget) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What tells one line or heading of a partner apart from the others. */
export function keyOf({ partnerId, heading, line }: Pick<Watched, 'partnerId' | 'heading' | 'line'>): string {
  return `${partnerId} ${heading} ${line}`;
}
