/** The largest prime below 2^26: a product of two remainders is still an exact number. */
const prime = 67_108_859;

const times = (a: number, b: number) => (a * b) % prime;
function inverseOf(value: number): number {
  let [result, base, power] = [1, value, prime - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

/** All vectors at right angles to these rows: one a line. Computed in remainders, exact for the noughts and ones of groups. */
function kernelOf(rows: readonly (readonly number[])[], width: number): number[][] {
  const reduced: number[][] = [];
  const pivots: number[] = [];
  for (const row of rows) {
    const line = reduced.reduce((left, known, at) => minus(left, known, left[pivots[at]!]!), [...row]);
    const pivot = line.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = inverseOf(line[pivot]!);
    const unit = line.map((value) => times(value, scale));
    reduced.forEach((known, at) => {
      reduced[at] = minus(known, unit, known[pivot]!);
    });
    reduced.push(unit);
    pivots.push(pivot);
  }
  const free = Array.from({ length: width }, (_, at) => at).filter((at) => !pivots.includes(at));
  return free.map((at) => {
    const vector = new Array<number>(width).fill(0);
    vector[at] = 1;
    pivots.forEach((pivot, line) => {
      vector[pivot] = (prime - reduced[line]![at]!) % prime;
    });
    return vector;
  });
}

function minus(from: readonly number[], line: readonly number[], factor: number): number[] {
  if (factor === 0) return [...from];
  return from.map((value, at) => (value + times(prime - factor, line[at]!)) % prime);
}

/**
 * Whether adding and subtracting the sums of these groups, in whatever way, tells a sum of fewer than `small` people. A group is a row
 * over the kinds of people there are (1: they belong to it), and `sizes` says how many are of each kind. Some combination of the rows
 * lives on few people alone exactly where the columns of the kernel at those people depend on each other; every such set is tried.
 */
export function isolates(
  groups: readonly (readonly number[])[],
  sizes: readonly number[],
  small: number,
): boolean {
  const kernel = kernelOf(groups, sizes.length);
  const columns = sizes.map((_, at) => kernel.map((row) => row[at]!));
  const tries = (from: number, room: number, chosen: readonly (readonly number[])[]): boolean => {
    for (let at = from; at < sizes.length; at++) {
      if (sizes[at]! > room) continue;
      const left = chosen.reduce<readonly number[]>((column, known) => {
        const pivot = known.findIndex((value) => value !== 0);
        return minus(column, known, times(column[pivot]!, inverseOf(known[pivot]!)));
      }, columns[at]!);
      if (left.every((value) => value === 0)) return true;
      if (tries(at + 1, room - sizes[at]!, [...chosen, left])) return true;
    }
    return false;
  };
  return tries(0, small - 1, []);
}
