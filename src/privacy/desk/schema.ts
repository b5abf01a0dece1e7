import { z } from 'zod';
import { choice, optionalText, seen, text, tick } from '../../platform/http/fields.ts';
import { findingWays } from './held.ts';

/** Whom a request is about. What is sought travels in the form alone and never in an address. */
export const findForm = z
  .object({ way: choice(findingWays), sought: optionalText(300) })
  .refine(({ way, sought }) => way === 'account' || sought !== '', {
    path: ['sought'],
    error: 'invalid.required',
  });
export type FindForm = z.infer<typeof findForm>;
/** `what`: the name, or the key of another value that may be corrected (`correctable.ts`). */
export const nameOfPerson = 'name';
export const correctForm = z.object({ seen, what: optionalText(200), name: text(120) });
export type CorrectForm = z.output<typeof correctForm>;
export const eraseForm = z.object({ seen, sure: tick.refine((ticked) => ticked, 'invalid.required') });
export type EraseForm = z.output<typeof eraseForm>;
