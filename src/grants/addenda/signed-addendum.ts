import type { FileStore } from '../../platform/files/store.ts';
import type { Language } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { type Agreed, agreedOf } from '../agreements/agreed.ts';
import { keepPdf } from '../agreements/keep-pdf.ts';
import { findAgreement, listInstalments, listPeriods } from '../agreements/queries.ts';
import { getParty } from '../parties/queries.ts';
import { type AddendumContent, addendumDocument } from './addendum-document.ts';
import { type Addendum, lockAddendum } from './queries.ts';

/** Everything that the document of an addendum says. Throws `not_found`. */
export async function contentOf(tx: Tx, addendum: Addendum): Promise<AddendumContent> {
  const agreement = await findAgreement(tx, addendum.agreementId);
  if (!agreement) throw problem('not_found');
  return {
    ...{ addendum, agreement },
    periods: await listPeriods(tx, agreement.id),
    instalments: await listInstalments(tx, agreement.id),
    partner: await getParty(tx, agreement.partnerId),
    subGrantee: await getParty(tx, agreement.organisationId),
  };
}

/** The words of an addendum, which is locked first: what the sub-grantee signs. Throws `not_found`. */
export async function wordsOf(
  tx: Tx,
  english: Language,
  { addendumId, demonstration }: { addendumId: string; demonstration: boolean },
): Promise<Agreed> {
  const addendum = await lockAddendum(tx, addendumId);
  return agreedOf(addendumDocument(english, await contentOf(tx, addendum), demonstration));
}

/**
 * The PDF that both sides signed, kept by its hash: later downloads are these bytes. The addendum is locked first. Throws `not_found`.
 */
export async function signedAddendum(
  tx: Tx,
  english: Language,
  store: Pick<FileStore, 'put'>,
  { addendumId, demonstration }: { addendumId: string; demonstration: boolean },
): Promise<{ documentSha256: string }> {
  const addendum = await lockAddendum(tx, addendumId);
  const document = addendumDocument(english, await contentOf(tx, addendum), demonstration);
  return keepPdf(store, document, addendumFile(addendum, 'pdf'));
}

/** What a document of an addendum is called on a person's disk. */
export function addendumFile(
  { agreementNumber, number }: Pick<Addendum, 'agreementNumber' | 'number'>,
  kind: 'pdf' | 'docx',
): string {
  return `${agreementNumber.replaceAll('/', '-')}-addendum-${number}.${kind}`;
}

const withDocument: readonly string[] = ['offered', 'accepted', 'signed'];
/**
 * Whether its words can be shown: there are some from when it is sent for signature, as long as it was not declined or withdrawn, and
 * those of a signed one go with their retention.
 */
export function isReadable({ state, agreed, agreedSha256 }: Addendum): boolean {
  return withDocument.includes(state) && (agreedSha256 === null || agreed !== null);
}
