import { writePdf } from '../../platform/documents/write-pdf.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { Language } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { type AgreementContent, agreementDocument } from './agreement-document.ts';
import { type Agreement, findAgreement, listIndicators, listInstalments, listPeriods } from './queries.ts';

/** Everything that the document of an agreement says. */
export async function contentOf(tx: Tx, agreement: Agreement): Promise<AgreementContent> {
  return {
    agreement,
    instalments: await listInstalments(tx, agreement.id),
    periods: await listPeriods(tx, agreement.id),
    targets: await listIndicators(tx, agreement.id),
  };
}

/**
 * The PDF both sides sign, made in the language of whoever records the signature and kept: later downloads are these bytes,
 * whatever the language and the program of that day. Returns its SHA-256. Throws `not_found`.
 */
export async function signedDocument(
  tx: Tx,
  language: Language,
  store: Pick<FileStore, 'put'>,
  { agreementId, demonstration }: { agreementId: string; demonstration: boolean },
): Promise<string> {
  const agreement = await findAgreement(tx, agreementId);
  if (!agreement) throw problem('not_found');
  const bytes = await writePdf(agreementDocument(language, await contentOf(tx, agreement), demonstration));
  const kept = await store.put(whole(bytes), { name: fileName(agreement, 'pdf'), limit: bytes.length });
  return kept.sha256;
}

/** What a document of an agreement is called on a person's disk. */
export function fileName({ number }: Pick<Agreement, 'number'>, kind: 'pdf' | 'docx'): string {
  return `${number.replaceAll('/', '-')}.${kind}`;
}

async function* whole(bytes: Uint8Array) {
  yield bytes;
}
