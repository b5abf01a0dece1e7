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
export const nameForm = z.object({ seen, name: text(120) });
export type NameForm = z.output<typeof nameForm>;
export const eraseForm = z.object({ seen, sure: tick.refine((ticked) => ticked, 'invalid.required') });
export type EraseForm = z.output<typeof eraseForm>;
