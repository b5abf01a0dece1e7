import { z } from 'zod';
import { measurement } from './measurement.ts';
import { key, knowable, multilingual, words } from './texts.ts';

/** What sub-grantees report as a number, as their agreements name it. */
const reportedValue = z.strictObject({
  key,
  name: multilingual,
  definition: multilingual,
  unit: multilingual,
  /** What the number counts, which decides how a small one is published. */
  counts: z.enum(['people', 'organisations', 'other']),
});

/** What OPSYS, the EU's system for results, has of an indicator, in its own words. What is not known is left out. */
const opsys = z
  .strictObject({
    /** The number or code that OPSYS gave it. */
    code: words.optional(),
    /** The unit it was encoded with, where that is another than ours. */
    unit: words.optional(),
    /** The core indicator of the EU's results framework that it is matched to. */
    matches: words.optional(),
    /** The values that it is disaggregated by. */
    disaggregation: z.array(words).min(1).optional(),
  })
  .refine((known) => Object.keys(known).length > 0, {
    error: 'at least one of code, unit, matches, disaggregation',
  });

const indicator = z.strictObject({
  /** How other files and stored measurements name it; never changed once a value was frozen. */
  code: key,
  name: multilingual,
  /** The rule in plain words: what is counted, what is not. */
  definition: multilingual,
  unit: z.enum([
    'organisations',
    'sub_grants',
    'gatherings',
    'people',
    'outputs',
    'partnerships',
    'standards',
    'conclusions',
    'recommendations',
    'adoptions',
    'outcomes',
    'certificates',
    'money',
    'number',
  ]),
  counts: z.enum(['people', 'organisations', 'other']),
  baseline: knowable(z.int().min(0)),
  target: knowable(z.int().positive()),
  sourceOfData: multilingual,
  disaggregation: z.array(
    z.enum(['jurisdiction', 'scope', 'sex', 'kind', 'level', 'body', 'direction', 'standing', 'arrival']),
  ),
  /** The code of the indicator that this one is a part of: its value is shown as a share of that one's, with both numbers. */
  shareOf: key.optional(),
  /** Absent until the Action is encoded in OPSYS. */
  opsys: opsys.optional(),
  measurement,
});
export type Indicator = z.output<typeof indicator>;

const result = z.strictObject({
  key,
  level: z.enum(['impact', 'outcome', 'output']),
  /** The result it leads to; null at the top. */
  leadsTo: key.nullable(),
  cluster: key.optional(),
  title: multilingual,
  source: words,
  assumptions: z.array(multilingual),
  indicators: z.array(indicator),
});
export type LogframeResult = z.output<typeof result>;

/** `logframe.yaml`: results, indicators and how each is measured (columns of the EU's logical framework). */
export const logframeFile = z.strictObject({
  remark: multilingual.optional(),
  /** Days within which a disputed value is answered. */
  disputeDays: z.int().min(1).max(90).optional(),
  reportedValues: z.array(reportedValue),
  results: z.array(result).min(1),
});
export type Logframe = z.output<typeof logframeFile>;
