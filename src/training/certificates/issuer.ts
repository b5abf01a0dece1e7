import { publicMultikey, type Securable } from '../../platform/data-integrity.ts';

/** What certificates are signed as: the instance's address, its key and whom it speaks for. */
export type Issuer = { readonly baseUrl: string; readonly secret: string };

/** The issuer's name among machines, `did:web` (W3C CCG did:web): the address without its scheme; a port's colon is written `%3A`. */
export function didOf(baseUrl: string): string {
  return `did:web:${new URL(baseUrl).host.replace(':', '%3A')}`;
}

/** The name of the key in the issuer's document. */
export function keyIdOf(baseUrl: string): string {
  return `${didOf(baseUrl)}#key-1`;
}

/** The document under which anyone finds the key: `/.well-known/did.json`. */
export function didDocument({ baseUrl, secret }: Issuer): Securable {
  const id = didOf(baseUrl);
  const key = keyIdOf(baseUrl);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    alsoKnownAs: [baseUrl],
    verificationMethod: [
      { id: key, type: 'Multikey', controller: id, publicKeyMultibase: publicMultikey(secret) },
    ],
    assertionMethod: [key],
  };
}
