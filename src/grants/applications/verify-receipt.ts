import { z } from 'zod';
import { optionalText } from '../../platform/http/fields.ts';
import type { UploadedFiles } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Secrets } from '../../platform/signing.ts';
import { isGenuine, type Receipt, receipt } from './receipt.ts';

/** What is shown to be verified: a receipt, and what is asked about, a file or its hash. */
export const verifyForm = z.object({ receipt: optionalText(20_000), sha256: optionalText(64) });
export type Shown = z.infer<typeof verifyForm> & { files: UploadedFiles };

export type Verification = {
  genuine: boolean;
  receipt: Receipt;
  /** What the file or hash that was shown is, by the receipt. */
  compared: 'content' | 'annex' | 'other' | 'not_asked';
};

/**
 * Whether a receipt is ours, and whether a file is the content or one of the annexes it names. Looks at what is shown and at
 * no record, so it reveals nothing. Problems: `receipt_missing`, `not_a_receipt`.
 */
export function verifyReceipt(secrets: Secrets, { files, ...typed }: Shown): Verification {
  const file = files.receipt_file?.[0];
  if (!file && typed.receipt === '') throw problem('receipt_missing', {}, { field: 'receipt_file' });
  const field = file ? 'receipt_file' : 'receipt';
  const shown = receipt.safeParse(parseJson(file ? (file.text ?? '') : typed.receipt));
  if (!shown.success) throw problem('not_a_receipt', {}, { field });
  const sha256 = files.content_file?.[0]?.sha256 ?? typed.sha256.toLowerCase();
  return {
    genuine: isGenuine(secrets, shown.data),
    receipt: shown.data,
    compared: compare(shown.data, sha256),
  };
}

function compare({ contentSha256, annexesSha256 }: Receipt, sha256: string): Verification['compared'] {
  if (sha256 === '') return 'not_asked';
  if (sha256 === contentSha256) return 'content';
  return annexesSha256.includes(sha256) ? 'annex' : 'other';
}

function parseJson(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return undefined;
  }
}
