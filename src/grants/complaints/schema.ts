import { z } from 'zod';
import { choice, paragraphs } from '../../platform/http/fields.ts';
import { reopenings } from './rules.ts';

export const complaintForm = z.object({ complaint: paragraphs(10_000) });
export const upholdForm = z.object({ reopens: choice(reopenings), reasons: paragraphs(10_000) });
export type UpholdForm = z.infer<typeof upholdForm>;
export const rejectForm = z.object({ reasons: paragraphs(10_000) });
