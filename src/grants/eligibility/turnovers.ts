import { z } from 'zod';

/** The highest number of a lot that can have limits. */
const highestLot = 99;

/** The annual turnover of organisations that may apply to a lot: above the first amount and up to the second, in minor units of the Action's currency. */
export const turnoverOfLot = z.object({
  lot: z.int().min(1).max(highestLot),
  aboveMinor: z.int().min(0).nullable(),
  upToMinor: z.int().min(1).nullable(),
});
export const turnoversOfLots = z.array(turnoverOfLot).max(highestLot);
export type TurnoverOfLot = z.infer<typeof turnoverOfLot>;

/** Whether a turnover is within the limits of a lot. */
export function isWithin({ aboveMinor, upToMinor }: TurnoverOfLot, minor: number): boolean {
  return (aboveMinor === null || minor > aboveMinor) && (upToMinor === null || minor <= upToMinor);
}

/** The fields of a lot in the form of a call. */
export const aboveField = (lot: number) => `turnover_above-${lot}`;
export const upToField = (lot: number) => `turnover_up_to-${lot}`;

const numbers = Array.from({ length: highestLot }, (_, at) => at + 1);

/** A field of the form for each amount of each lot: a call can have limits before it has lots. */
export function turnoverFields<Field>(above: Field, upTo: Field): Record<string, Field> {
  return Object.fromEntries(
    numbers.flatMap((lot) => [
      [aboveField(lot), above],
      [upToField(lot), upTo],
    ]),
  );
}

/** The limits as the fields of the form; a lot without limits has none. */
export function typedTurnovers(
  limits: readonly TurnoverOfLot[],
  written: (minor: number) => string,
): Record<string, string> {
  const amount = (minor: number | null) => (minor === null ? '' : written(minor));
  return Object.fromEntries(
    limits.flatMap(({ lot, aboveMinor, upToMinor }) => [
      [aboveField(lot), amount(aboveMinor)],
      [upToField(lot), amount(upToMinor)],
    ]),
  );
}

/** The limits of the fields as they were read; a lot whose two amounts are empty has none. */
export function turnoversIn(form: object): TurnoverOfLot[] {
  const read = form as Readonly<Record<string, number | null | undefined>>;
  return numbers.flatMap((lot) => {
    const [aboveMinor, upToMinor] = [read[aboveField(lot)] ?? null, read[upToField(lot)] ?? null];
    return aboveMinor === null && upToMinor === null ? [] : [{ lot, aboveMinor, upToMinor }];
  });
}

/** The limits whose second amount is not above the first: no turnover is within them. */
export function emptyTurnovers(limits: readonly TurnoverOfLot[]): TurnoverOfLot[] {
  return limits.filter(
    ({ aboveMinor, upToMinor }) => aboveMinor !== null && upToMinor !== null && upToMinor <= aboveMinor,
  );
}

/** The lots that a form asks about: those of the call, the first six while it has none, and each that has a typed limit. */
export function lotsAskedAbout(lots: readonly number[], typed: Readonly<Record<string, unknown>>): number[] {
  const shown = lots.length > 0 ? lots : numbers.slice(0, 6);
  return numbers.filter((lot) => shown.includes(lot) || isTyped(typed, lot));
}

/** Whether a limit is typed for a lot. */
export function isTyped(typed: Readonly<Record<string, unknown>>, lot: number): boolean {
  return [aboveField(lot), upToField(lot)].some((name) => String(typed[name] ?? '').trim() !== '');
}
