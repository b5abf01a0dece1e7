/** How far a line or a heading of a partner is spent. Amounts in minor units of the Action's currency. */
export type Watched = {
  readonly partnerId: string;
  readonly heading: string;
  /** The description of the line; empty: the whole heading. */
  readonly line: string;
  readonly budget: number;
  readonly spent: number;
};
/** `near`: at the share that the contract's facts name. `over`: more is spent than there is. */
export type Level = 'near' | 'over';
export type Note = Pick<Watched, 'partnerId' | 'heading' | 'line'> & { readonly level: Level };
export type Warning = Watched & { readonly level: Level };

export function levelOf({ budget, spent }: Pick<Watched, 'budget' | 'spent'>, warningPercent: number) {
  if (spent <= 0) return undefined;
  if (spent > budget) return 'over' as const;
  return spent * 100 >= budget * warningPercent ? ('near' as const) : undefined;
}

/** What somebody must still look at: nobody noted anything at its level yet. The most overspent first. */
export function openWarnings(
  watched: readonly Watched[],
  notes: readonly Note[],
  warningPercent: number,
): Warning[] {
  const isSettled = (warning: Warning) =>
    notes.some(
      (note) => keyOf(note) === keyOf(warning) && (note.level === 'over' || note.level === warning.level),
    );
  return watched
    .flatMap((one) => {
      const level = levelOf(one, warningPercent);
      return level ? [{ ...one, level }] : [];
    })
    .filter((warning) => !isSettled(warning))
    .sort((a, b) => b.spent - b.budget - (a.spent - a.budget) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What tells one line or heading of a partner apart from the others. */
export function keyOf({ partnerId, heading, line }: Pick<Watched, 'partnerId' | 'heading' | 'line'>): string {
  return `${partnerId} ${heading} ${line}`;
}
