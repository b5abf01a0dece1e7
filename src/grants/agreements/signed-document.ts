import type { FileStore } from '../../platform/files/store.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import { type Agreed, agreedOf } from './agreed.ts';
import { agreementDocument } from './agreement-document.ts';
import { type AgreementContent, factsOf } from './facts.ts';
import { keepPdf } from './keep-pdf.ts';
import { type Agreement, listIndicators, listInstalments, listPeriods, lockAgreement } from './queries.ts';

/** Everything that the document of an agreement says. */
export async function contentOf(tx: Tx, agreement: Agreement): Promise<AgreementContent> {
  return {
    agreement,
    instalments: await listInstalments(tx, agreement.id),
    periods: await listPeriods(tx, agreement.id),
    targets: await listIndicators(tx, agreement.id),
    facts: await factsOf(tx, agreement),
  };
}

/**
 * What is offered for signature: the document, and its PDF, kept by its hash. Later downloads are these bytes and these words, whatever the
 * program of that day. The agreement is locked first, so that its terms stay as they are until it is offered. Throws `not_found`.
 */
export async function signedDocument(
  tx: Tx,
  english: Language,
  store: Pick<FileStore, 'put'>,
  { agreementId, demonstration }: { agreementId: string; demonstration: boolean },
): Promise<{ documentSha256: string; agreed: Agreed }> {
  const agreement = await lockAgreement(tx, agreementId);
  const document = agreementDocument(english, await contentOf(tx, agreement), demonstration);
  const kept = await keepPdf(store, document, fileName(agreement, 'pdf'));
  return { ...kept, agreed: agreedOf(document) };
}

/** What a document of an agreement is called on a person's disk. */
export function fileName({ number }: Pick<Agreement, 'number'>, kind: 'pdf' | 'docx'): string {
  return `${number.replaceAll('/', '-')}.${kind}`;
}
