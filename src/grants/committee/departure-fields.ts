import type { z } from 'zod';
import { type Departures, departureKinds } from '../selection/departures.ts';

/** So many departures are recorded at most; a committee that wants more makes another ranking. */
export const mostDepartures = 20;
const longestReason = 2000;

type Typed = Readonly<Record<string, unknown>>;
const textOf = (typed: unknown) => (typeof typed === 'string' ? typed.trim() : '');
const rowOf = (typed: Typed, at: number) => ({
  number: textOf(typed[`depart.${at}`]),
  kind: departureKinds.find((one) => one === typed[`depart_kind.${at}`]),
  reason: textOf(typed[`depart_reason.${at}`]).replaceAll('\r\n', '\n'),
});
const rowsOf = (typed: Typed) =>
  Array.from({ length: mostDepartures }, (_, at) => ({ at: at + 1, ...rowOf(typed, at + 1) })).filter(
    ({ number, kind, reason }) => number !== '' || kind !== undefined || reason !== '',
  );

/** A departure names its application, once, what is proposed, and why. */
export function mustBeWhole(typed: Typed, issues: z.RefinementCtx): void {
  const seen = new Set<string>();
  const add = (name: string, message: string, params = {}) =>
    issues.addIssue({ code: 'custom', path: [name], message, params });
  for (const { at, number, kind, reason } of rowsOf(typed)) {
    if (number === '') add(`depart.${at}`, 'invalid.choice');
    else if (seen.has(number)) add(`depart.${at}`, 'invalid.departure_twice');
    if (kind === undefined) add(`depart_kind.${at}`, 'invalid.choice');
    if (reason === '') add(`depart_reason.${at}`, 'invalid.required');
    else if (reason.length > longestReason)
      add(`depart_reason.${at}`, 'invalid.too_long', { max: longestReason });
    seen.add(number);
  }
}

/** What was typed, by the number of the application; a row that is not whole yet is left out. */
export function departuresTyped(typed: Typed): Departures {
  return Object.fromEntries(
    rowsOf(typed).flatMap(({ number, kind, reason }) =>
      number !== '' && kind && reason !== '' ? [[number, { kind, reason }] as const] : [],
    ),
  );
}

/** The same as the fields of the form. */
export function typedOfDepartures(departures: Departures): Record<string, string> {
  return Object.fromEntries(
    Object.entries(departures).flatMap(([number, { kind, reason }], at) => [
      [`depart.${at + 1}`, number],
      [`depart_kind.${at + 1}`, kind],
      [`depart_reason.${at + 1}`, reason],
    ]),
  );
}
