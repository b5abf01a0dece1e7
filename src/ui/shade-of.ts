/** A shade of five for a number among others: the palest for nought, the deepest for the largest. */
export function shadeOf(value: number, largest: number): 1 | 2 | 3 | 4 | 5 {
  if (value <= 0 || largest <= 0) return 1;
  return Math.min(5, 1 + Math.ceil((4 * value) / largest)) as 1 | 2 | 3 | 4 | 5;
}
