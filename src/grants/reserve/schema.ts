import { z } from 'zod';
import { day, withDates } from '../../platform/http/fields.ts';

export const offerForm = withDates(['answer_by'], z.object({ application: z.uuid(), answer_by: day }));
export type OfferForm = z.infer<typeof offerForm>;
