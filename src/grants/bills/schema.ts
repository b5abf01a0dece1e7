import { z } from 'zod';

/** A form with files and nothing else. */
export const attachForm = z.object({}).transform((): Record<string, never> => ({}));
