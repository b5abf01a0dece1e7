import { z } from 'zod';
import { day, paragraphs, seen, tick, withDates } from '../../platform/http/fields.ts';

/** The day of one side's signature; its pages come beside it. `seen`: the text that the page named. */
export const scanForm = withDates(['signed_on'], z.object({ signed_on: day, seen }), { done: ['signed_on'] });
export type ScanForm = z.output<typeof scanForm>;

/** Why the text is withdrawn, for the sub-grantee. `seen`: the offer of which the page was. */
export const withdrawForm = z.object({ reason: paragraphs(2000), seen });
export type WithdrawForm = z.output<typeof withdrawForm>;

/** Unusual days are confirmed by a tick. `seen`: the text and the scans that the page showed. */
export const signForm = z.object({ days_confirmed: tick, seen });
export type SignForm = z.output<typeof signForm>;
