import { z } from 'zod';
import { choice, day, text, webAddress, withDates } from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { place } from '../fields.ts';
import { originalLanguages } from '../recommendations/schema.ts';

/** Languages in which the media of the region, and of those who read about it, appear. */
export type EchoLanguage = (typeof originalLanguages)[number];

export const echoForm = withDates(
  ['appeared_on'],
  z
    .object({
      material: z.uuid('invalid.choice'),
      outlet: text(150),
      title: text(250),
      appeared_on: day,
      url: webAddress,
      language: choice(originalLanguages),
      jurisdiction: place,
    })
    .transform(({ material, appeared_on, ...typed }) => ({
      ...typed,
      appearedOn: appeared_on,
      materialId: material,
    })),
  { done: ['appeared_on'] },
);
export type EchoForm = z.infer<typeof echoForm>;

export const echoFilter = z.object({
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  language: z.enum(originalLanguages).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type EchoFilter = z.infer<typeof echoFilter>;
