import { z } from 'zod';
import { instantIn } from '../../platform/dates.ts';
import {
  choice,
  choices,
  day,
  hour,
  optionalParagraphs,
  optionalWholeNumber,
  paragraphs,
  text,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { zone } from '../../platform/zone.ts';
import { recordKeys } from '../declarations/declaration.ts';
import { addressees, risks } from './rules.ts';

const version = wholeNumber(1, 1_000_000).catch(0);
const people = optionalWholeNumber(0, 9_999_999);

/** What is known of a breach. What is not known yet stays empty and is added later. */
export const breachForm = withDates(
  ['known_on'],
  z
    .object({
      version,
      title: text(200),
      happened: paragraphs(4000),
      known_on: day,
      known_time: hour,
      'jurisdictions[]': choices(() => jurisdictionCodes, { min: 1 }),
      'records[]': choices(recordKeys, { min: 1 }),
      people,
      consequences: optionalParagraphs(4000),
      measures: optionalParagraphs(4000),
    })
    .transform(
      ({ known_on, known_time, 'jurisdictions[]': jurisdictions, 'records[]': records, ...form }) => ({
        ...form,
        jurisdictions,
        records,
        knownAt: instantIn(zone, known_on, known_time),
      }),
    ),
  { done: ['known_on'] },
);
export type BreachForm = z.infer<typeof breachForm>;

export const riskForm = z.object({ version, risk: choice(risks), reason: paragraphs(2000) });
export type RiskForm = z.infer<typeof riskForm>;

/** A notice that was sent, with its day and reference; without a day why none was sent. */
export const noticeForm = withDates(
  ['sent_on'],
  z.object({
    notice: z.string('invalid.choice').regex(/^[A-Z]{2} (authority|people)$/, 'invalid.choice'),
    sent_on: day.nullish().transform((on) => on ?? null),
    words: text(500),
  }),
  { done: ['sent_on'] },
).transform(({ notice, ...form }) => {
  const [jurisdiction = '', addressee = ''] = notice.split(' ');
  return { ...form, jurisdiction, addressee: addressees.find((one) => one === addressee)! };
});
export type NoticeForm = z.infer<typeof noticeForm>;
