import { z } from 'zod';
import { isSigned, type Secrets, signContent } from '../../platform/signing.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const unsigned = z.strictObject({
  kind: z.literal('mostura.receipt'),
  number: z.string().max(60),
  receivedAt: z.iso.datetime(),
  contentSha256: hash,
  annexesSha256: z.array(hash).max(200),
});
export const receipt = unsigned.extend({ signature: z.string().max(200) });
/** What an applicant holds in hand: number, instant, hashes and our signature. No name, no title, no amount. */
export type Receipt = z.infer<typeof receipt>;

/** Makes the receipt of a submission, signed with the instance's key (Ed25519 over canonical JSON). */
export function makeReceipt(secret: string, made: Omit<z.infer<typeof unsigned>, 'kind'>): Receipt {
  const content = { kind: 'mostura.receipt' as const, ...made };
  return { ...content, signature: signContent(secret, content) };
}

/** Whether this instance issued exactly this receipt, under one of the secrets. Says nothing more: it looks at the file alone, not at any record. */
export function isGenuine(secrets: Secrets, shown: Receipt): boolean {
  const { signature, ...content } = shown;
  return isSigned(secrets, content, signature);
}
