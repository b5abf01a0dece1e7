import { z } from 'zod';
import { choice, paragraphs } from '../../platform/http/fields.ts';
import { annexDecisions } from './rules.ts';

export const decisionForm = z.object({ decision: choice(annexDecisions), reason: paragraphs(2000) });
export type DecisionForm = z.infer<typeof decisionForm>;
