import { z } from 'zod';

/** The highest number of a lot that can have limits. */
const highestLot = 99;
/** In place of a lot's number: limits of the whole call, which hold in each of its lots. */
export const wholeCall = 0;

/** The annual turnover of organisations that may apply to a lot, or to the whole call: above the first amount and up to the second, in minor units of the Action's currency. */
export const turnoverOfLot = z.object({
  lot: z.int().min(wholeCall).max(highestLot),
  aboveMinor: z.int().min(0).nullable(),
  upToMinor: z.int().min(1).nullable(),
});
export const turnoversOfLots = z.array(turnoverOfLot).max(highestLot + 1);
export type TurnoverOfLot = z.infer<typeof turnoverOfLot>;

/** Whether a turnover is within the limits of a lot. */
export function isWithin({ aboveMinor, upToMinor }: TurnoverOfLot, minor: number): boolean {
  return (aboveMinor === null || minor > aboveMinor) && (upToMinor === null || minor <= upToMinor);
}

/** The fields of a lot, or of the whole call, in the form of a call. */
export const aboveField = (lot: number) => `turnover_above-${lot}`;
export const upToField = (lot: number) => `turnover_up_to-${lot}`;

const numbers = Array.from({ length: highestLot + 1 }, (_, at) => at);

/** A field of the form for each amount of the call and of each lot. */
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

/** What a form asks about: the lots of the call, the whole call while it has none, and each that has a typed limit. */
export function lotsAskedAbout(lots: readonly number[], typed: Readonly<Record<string, unknown>>): number[] {
  const shown = lots.length > 0 ? lots : [wholeCall];
  return numbers.filter((lot) => shown.includes(lot) || isTyped(typed, lot));
}

/** Whether a limit is typed for a lot or for the whole call. */
export function isTyped(typed: Readonly<Record<string, unknown>>, lot: number): boolean {
  return [aboveField(lot), upToField(lot)].some((name) => String(typed[name] ?? '').trim() !== '');
}
