import { z } from 'zod';

/** The annual turnover of organisations that may apply to a lot: above the first amount and up to the second, in minor units of the Action's currency. */
export const turnoverOfLot = z.object({
  lot: z.int().min(1).max(99),
  aboveMinor: z.int().min(0).nullable(),
  upToMinor: z.int().min(1).nullable(),
});
export type TurnoverOfLot = z.infer<typeof turnoverOfLot>;

/** Whether a turnover is within the limits of a lot. */
export function isWithin({ aboveMinor, upToMinor }: TurnoverOfLot, minor: number): boolean {
  return (aboveMinor === null || minor > aboveMinor) && (upToMinor === null || minor <= upToMinor);
}

/** The limits as they are typed: a line for each lot, `1: 0 - 50000`; either amount may be left out. */
export function typedTurnovers(limits: readonly TurnoverOfLot[], written: (minor: number) => string): string {
  const amount = (minor: number | null) => (minor === null ? '' : written(minor));
  return limits
    .map(({ lot, aboveMinor, upToMinor }) => `${lot}: ${amount(aboveMinor)} - ${amount(upToMinor)}`)
    .join('\n');
}

/** What was typed, or undefined where a line cannot be read, limits nothing, or names a lot again. */
export function readTurnovers(
  typed: string,
  read: (amount: string) => number | undefined,
): TurnoverOfLot[] | undefined {
  const limits: TurnoverOfLot[] = [];
  for (const line of typed.split('\n').filter((one) => one.trim() !== '')) {
    const [number = '', amounts = '', more] = line.split(':');
    const [above, upTo, third] = amounts.split(/[-–]/).map((one) => one.trim());
    const lot = Number(number.trim());
    if (more !== undefined || third !== undefined || above === undefined || upTo === undefined) return;
    const one = turnoverOfLot.safeParse({
      lot,
      aboveMinor: above === '' ? null : read(above),
      upToMinor: upTo === '' ? null : read(upTo),
    });
    if (!one.success || (above === '' && upTo === '') || limits.some((other) => other.lot === lot)) return;
    const { aboveMinor, upToMinor } = one.data;
    if (aboveMinor !== null && upToMinor !== null && upToMinor <= aboveMinor) return;
    limits.push(one.data);
  }
  return limits;
}
