import { z } from 'zod';
import { type RecordKindWords, recordKinds, vocabulary } from './vocabulary.ts';

/**
 * A measurement as the logframe declares it: exactly one of `count` and `sum`; `by` goes with `count: distinct`.
 * Each filter lists the values that count; a filter that is left out lets everything through.
 */
export const measurement = z.strictObject({
  count: z.enum(['distinct', 'rows']).optional(),
  by: z.string().optional(),
  sum: z.string().optional(),
  of: z.enum(recordKinds),
  where: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  /** The day that places a record in a reporting period. */
  period: z.string(),
});
export type Measurement = z.output<typeof measurement>;

/** What an Action names itself. */
type KnownWords = {
  readonly jurisdictions: readonly string[];
  readonly reportedValues: readonly string[];
  readonly steps: readonly string[];
};
export type MeasurementFault = { path: (string | number)[]; expected: string };

/** What in a measurement is not of the vocabulary. Empty when all is understood. */
export function measurementFaults(asked: Measurement, known: KnownWords): MeasurementFault[] {
  const words: RecordKindWords = vocabulary[asked.of];
  const faults: MeasurementFault[] = [];
  if ((asked.count === undefined) === (asked.sum === undefined))
    faults.push({ path: [], expected: 'either count or sum' });
  if ((asked.count === 'distinct') !== (asked.by !== undefined))
    faults.push({
      path: asked.by === undefined ? [] : ['by'],
      expected: 'by with count: distinct, and only there',
    });
  if (asked.by !== undefined && !words.by.includes(asked.by))
    faults.push({ path: ['by'], expected: oneOf(words.by, asked.of) });
  if (asked.sum !== undefined && !words.sums.includes(asked.sum))
    faults.push({ path: ['sum'], expected: oneOf(words.sums, asked.of) });
  if (!words.period.includes(asked.period))
    faults.push({ path: ['period'], expected: oneOf(words.period, asked.of) });
  for (const [filter, values] of Object.entries(asked.where)) {
    const allowed = allowedValues(words, filter, known);
    if (!allowed) {
      faults.push({ path: ['where', filter], expected: oneOf(Object.keys(words.where), asked.of) });
      continue;
    }
    values.forEach((value, index) => {
      if (!allowed.includes(value))
        faults.push({ path: ['where', filter, index], expected: oneOf(allowed, asked.of) });
    });
  }
  return faults;
}

/** What an indicator is told apart by must be something its records can be filtered by. */
export function axisFaults(
  { of }: Pick<Measurement, 'of'>,
  disaggregation: readonly string[],
): MeasurementFault[] {
  const axes = ['jurisdiction', ...Object.keys(vocabulary[of].where)];
  return disaggregation.flatMap((axis, index) =>
    axes.includes(axis) ? [] : [{ path: [index], expected: oneOf(axes, of) }],
  );
}

function allowedValues(
  words: RecordKindWords,
  filter: string,
  known: KnownWords,
): readonly string[] | undefined {
  if (!Object.hasOwn(words.where, filter)) return undefined;
  const values = words.where[filter];
  if (values === 'reported_value') return known.reportedValues;
  if (values === 'ladder') return known.steps;
  return filter === 'jurisdiction' ? known.jurisdictions : values;
}

function oneOf(values: readonly string[], kind: string): string {
  return values.length > 0
    ? `one of ${values.join(', ')} (records of kind ${kind})`
    : `nothing: records of kind ${kind} have none`;
}
