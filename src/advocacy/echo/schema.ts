import { z } from 'zod';
import { choice, day, text, withDates } from '../../platform/http/fields.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { place, web } from '../fields.ts';
import { originalLanguages } from '../recommendations/schema.ts';

/** Languages in which the media of the region, and of those who read about it, appear. */
export const echoLanguages = originalLanguages;
export type EchoLanguage = (typeof echoLanguages)[number];

export const echoForm = withDates(
  ['appeared_on'],
  z
    .object({
      /** `material:<id>` or `gathering:<id>`. */
      about: z.string('invalid.choice').regex(/^(material|gathering):[0-9a-f-]{36}$/, 'invalid.choice'),
      outlet: text(150),
      title: text(250),
      appeared_on: day,
      url: web,
      language: choice(echoLanguages),
      jurisdiction: place,
    })
    .transform(({ about, appeared_on, ...typed }) => {
      const [kind, id] = about.split(':') as ['material' | 'gathering', string];
      return {
        ...typed,
        appearedOn: appeared_on,
        materialId: kind === 'material' ? id : null,
        gatheringId: kind === 'gathering' ? id : null,
      };
    }),
);
export type EchoForm = z.infer<typeof echoForm>;

export const echoFilter = z.object({
  jurisdiction: z.enum(jurisdictionCodes).optional().catch(undefined),
  language: z.enum(echoLanguages).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type EchoFilter = z.infer<typeof echoFilter>;
