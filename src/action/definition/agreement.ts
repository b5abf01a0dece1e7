import { z } from 'zod';

/** `agreement.yaml`: the text that sub-grant agreements of the Action begin with, and how soon mentors answer. `grants` reads it, and the coordinator's own versions follow it. */
export const agreementFile = z.strictObject({
  text: z.string().min(1).max(100_000),
  /** Working days in which a mentor and a sub-grantee usually answer each other. */
  mentorAnswerDays: z.int().min(1).max(60).optional(),
});
export type AgreementFile = z.output<typeof agreementFile>;
