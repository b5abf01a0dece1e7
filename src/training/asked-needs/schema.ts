import { z } from 'zod';
import { choices, optionalParagraphs } from '../../platform/http/fields.ts';
import { spoken } from '../programme/schema.ts';

/** What many need, to be ticked and counted: to eat, to get in, to follow, and to come at all. */
export const usualNeeds = [
  'vegetarian',
  'vegan',
  'halal',
  'no_pork',
  'gluten_free',
  'no_dairy',
  'no_nuts',
  'wheelchair',
  'sign_language',
  'large_print',
  'child_care',
] as const;
export type UsualNeed = (typeof usualNeeds)[number];

/** What somebody needs in all sessions of an event: to get in, to follow and to eat. Empty when they need nothing. */
export const needsForm = z
  .object({
    'usual[]': choices(usualNeeds),
    interpreter: z
      .union([z.literal('').transform(() => null), z.enum(spoken)], 'invalid.choice')
      .default(null),
    needs: optionalParagraphs(600),
  })
  .transform(({ 'usual[]': usual, ...typed }) => ({ ...typed, usual: [...new Set(usual)] }));
export type NeedsForm = z.infer<typeof needsForm>;
