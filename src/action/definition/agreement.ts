import { z } from 'zod';

/** `agreement.yaml`: the text that sub-grant agreements of the Action begin with. `grants` reads it, and the coordinator's own versions follow it. */
export const agreementFile = z.strictObject({ text: z.string().min(1).max(100_000) });
export type AgreementFile = z.output<typeof agreementFile>;
