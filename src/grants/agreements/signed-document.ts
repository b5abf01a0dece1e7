import { writePdf } from '../../platform/documents/write-pdf.ts';
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

/** The bytes both sides sign: the agreement as PDF, the same each time it is made. Throws `not_found`. */
export async function signedDocument(
  tx: Tx,
  language: Language,
  { agreementId, demonstration }: { agreementId: string; demonstration: boolean },
): Promise<Uint8Array> {
  const agreement = await findAgreement(tx, agreementId);
  if (!agreement) throw problem('not_found', {}, { status: 404 });
  return writePdf(agreementDocument(language, await contentOf(tx, agreement), demonstration));
}
