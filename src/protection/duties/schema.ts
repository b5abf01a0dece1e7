import { z } from 'zod';
import { choice, choices, paragraphs } from '../../platform/http/fields.ts';
import { duties } from './rules.ts';

/** `places`: the jurisdictions of this instance. */
export const proposeForm = (places: () => readonly string[]) =>
  z
    .object({
      person: z.uuid('invalid.choice'),
      duty: choice(duties),
      'jurisdictions[]': choices(places, { min: 1 }),
    })
    .transform(({ person, duty, 'jurisdictions[]': jurisdictions }) => ({
      ...{ personId: person, duty, jurisdictions },
    }));
export type ProposeForm = z.infer<ReturnType<typeof proposeForm>>;

/** A page that only asks once more. */
export const endForm = z.object({});
export const refuseForm = z.object({ reason: paragraphs(1000) });
