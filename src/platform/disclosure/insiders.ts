import type { Insider } from './types.ts';

export type Contribution = { readonly member: number; readonly source: number; readonly value: number };

/**
 * Who can subtract what they know themselves: each organisation; and in each line (a list of joint atoms) the organisations that are
 * alone in theirs, all but one, against that one. Where two are alone in a line, each is such a coalition already.
 */
export function insidersOf(
  contributions: readonly Contribution[],
  lines: readonly (readonly number[])[],
): Insider[] {
  const given = contributions.filter(({ value }) => value > 0);
  const sources = new Map<number, Set<number>>();
  for (const { member, source } of given) {
    sources.set(member, (sources.get(member) ?? new Set()).add(source));
  }
  const alone = (member: number) => sources.get(member)?.size === 1;
  const insider = (known: readonly Contribution[]): Insider => ({
    members: known.map(({ member }) => member),
    values: known.map(({ value }) => value),
    exact: known.map(({ member }) => alone(member)),
  });
  const each = [...new Set(given.map(({ source }) => source))].map((source) =>
    insider(given.filter((one) => one.source === source)),
  );
  const coalitions = lines.flatMap((line) => {
    const single = given.filter(({ member }) => line.includes(member) && alone(member));
    if (new Set(single.map(({ source }) => source)).size < 3) return [];
    return single.map((left) => ({
      ...insider(single.filter(({ source }) => source !== left.source)),
      against: [left.member],
    }));
  });
  return [...each, ...coalitions];
}
