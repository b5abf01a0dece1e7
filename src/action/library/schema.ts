import { z } from 'zod';
import {
  choice,
  day,
  optionalText,
  paragraphs,
  text,
  tick,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { locales } from '../../platform/language/language.ts';
import { documentKinds } from '../definition/document-kinds.ts';
import { audiences } from './rules.ts';

const organisation = z
  .union([z.literal(''), z.uuid('invalid.choice')])
  .default('')
  .transform((typed) => typed || null);

const said = {
  kind: choice(documentKinds),
  title: text(200),
  dated_on: day,
  reference: optionalText(100),
  language: choice(locales),
  audience: choice(audiences),
  sender: organisation,
  sender_name: optionalText(200),
  recipient: organisation,
  recipient_name: optionalText(200),
};
type Said = z.output<z.ZodObject<typeof said>>;
/** As the record has it. */
function recorded({ dated_on, sender, sender_name, recipient, recipient_name, ...rest }: Said) {
  return {
    ...{ ...rest, datedOn: dated_on, senderId: sender, senderName: sender_name },
    ...{ recipientId: recipient, recipientName: recipient_name },
  };
}
type Sides = Pick<Said, 'kind' | 'sender' | 'sender_name' | 'recipient' | 'recipient_name'>;
/** A letter has a sender and a recipient; either is chosen or typed. */
function checkSides(typed: Sides, issues: z.RefinementCtx) {
  for (const side of ['sender', 'recipient'] as const) {
    const name = typed[`${side}_name`];
    if (typed.kind === 'letter' && typed[side] === null && name === '')
      issues.addIssue({ code: 'custom', path: [side], message: 'action.document.letter_needs_both' });
    if (typed[side] !== null && name !== '')
      issues.addIssue({
        code: 'custom',
        path: [`${side}_name`],
        message: 'action.document.chosen_and_typed',
      });
  }
}

export const documentForm = withDates(
  ['dated_on'],
  z.object(said).superRefine(checkSides).transform(recorded),
);
export type DocumentForm = z.output<typeof documentForm>;

/** The same with the reason, the version that was shown, and whether more people may read all of it. */
export const correctionForm = withDates(
  ['dated_on'],
  z
    .object({ ...said, widened: tick, reason: paragraphs(1000), version: wholeNumber(1, 1_000_000) })
    .superRefine(checkSides)
    .transform(({ widened, reason, version, ...typed }) => ({
      ...{ ...recorded(typed), widened, reason, version },
    })),
);
export type CorrectionForm = z.output<typeof correctionForm>;

/** What changed in a new version; its file comes beside it. */
export const revisionForm = z.object({ note: paragraphs(1000), version: wholeNumber(1, 1_000_000) });
export type RevisionForm = z.output<typeof revisionForm>;

export const withdrawalForm = z.object({ reason: paragraphs(1000) });
export type WithdrawalForm = z.output<typeof withdrawalForm>;

export const documentFilter = z.object({
  kind: z.enum(documentKinds).optional().catch(undefined),
  partner: z.uuid().optional().catch(undefined),
  year: z
    .string()
    .regex(/^(19|20)\d\d$/)
    .optional()
    .catch(undefined),
  state: z.enum(['withdrawn']).optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
});
