/** What is said of questions, found by the question. */
export function byQuestion<One extends { readonly questionId: string }>(
  list: readonly One[],
): ReadonlyMap<string, One> {
  return new Map(list.map((one) => [one.questionId, one]));
}
