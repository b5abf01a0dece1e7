import { z } from 'zod';
import { choice, choices, paragraphs } from '../../platform/http/fields.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { duties } from './rules.ts';

export const proposeForm = z
  .object({
    person: z.uuid('invalid.choice'),
    duty: choice(duties),
    'jurisdictions[]': choices(() => jurisdictionCodes, { min: 1 }),
  })
  .transform(({ person, duty, 'jurisdictions[]': jurisdictions }) => ({
    ...{ personId: person, duty, jurisdictions },
  }));
export type ProposeForm = z.infer<typeof proposeForm>;

export const refuseForm = z.object({ reason: paragraphs(1000) });
