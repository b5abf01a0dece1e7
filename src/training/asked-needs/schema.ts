import { z } from 'zod';
import { optionalParagraphs } from '../../platform/http/fields.ts';

/** What somebody needs in all sessions of an event: to get in, to follow and to eat. Empty when they need nothing. */
export const needsForm = z.object({ needs: optionalParagraphs(600) });
export type NeedsForm = z.infer<typeof needsForm>;
