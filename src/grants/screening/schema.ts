import { z } from 'zod';
import { choice, paragraphs, seen } from '../../platform/http/fields.ts';

export const withdrawForm = z.object({ reason: paragraphs(2000) });
export const proposeForm = z.object({ seen, reason: paragraphs(2000) });
export type ProposeForm = z.output<typeof proposeForm>;

/** What the list of screenings is narrowed to. */
export const screeningStates = ['waiting', 'cleared', 'upheld', 'clear'] as const;
export const screeningFilter = z.object({
  state: choice(screeningStates).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

/** The file comes beside it. */
export const loadForm = z.unknown().transform((): Record<string, never> => ({}));
