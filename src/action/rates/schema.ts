import { z } from 'zod';
import { paragraphs, text } from '../../platform/http/fields.ts';

/** Pasted exchange rates, one a line, and where they come from. */
export const ratesForm = z.object({ lines: paragraphs(50_000), source: text(200) });
export type RatesForm = z.output<typeof ratesForm>;
