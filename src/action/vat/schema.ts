import { z } from 'zod';
import { choice, optionalText, paragraphs } from '../../platform/http/fields.ts';

/** Whether a partner may claim VAT, with what shows it. */
export const vatRuleForm = z
  .object({
    partner: z.uuid('invalid.choice'),
    eligible: choice(['yes', 'no']),
    reason: paragraphs(1000),
    document: optionalText(200),
  })
  .transform(({ partner: partnerId, eligible, ...typed }) => ({
    ...typed,
    partnerId,
    eligible: eligible === 'yes',
  }));
export type VatRuleForm = z.output<typeof vatRuleForm>;
