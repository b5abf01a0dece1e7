import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasProof } from '../../src/platform/data-integrity.ts';
import { didDocument, didOf, keyIdOf } from '../../src/training/certificates/issuer.ts';
import { identityHash, openBadge } from '../../src/training/certificates/open-badge.ts';
import { statusList } from '../../src/training/certificates/status-list.ts';
import { buildFacts } from '../../src/training/certificates/testing.ts';
import { badgeVerifier } from './badge-verifier.ts';

const issuer = {
  baseUrl: 'https://mostura.example:8443',
  secret: 'the secret of the tests is long enough to be one',
};
const now = '2025-03-02T09:00:00.000Z';
const key = keyIdOf(issuer.baseUrl);
const badge = openBadge(issuer, buildFacts());

function served({ revoked = [] as number[], by = issuer } = {}) {
  const list = statusList(by, { revoked, now });
  return badgeVerifier(
    new Map<string, unknown>([
      [didOf(issuer.baseUrl), didDocument(issuer)],
      [list.id as string, list],
    ]),
  );
}

describe('a certificate as an Open Badge, before an implementation that is not ours', () => {
  it('is verified, and is not revoked', async () => {
    expect(await served().verify(badge, now)).toEqual({ verified: true, revoked: false, faults: [] });
    expect(hasProof(issuer.secret, badge, key)).toBe(true);
  });

  it('is revoked when its bit is set, and no other’s', async () => {
    expect(await served({ revoked: [7] }).verify(badge, now)).toMatchObject({ revoked: true });
    expect(await served({ revoked: [6, 8, 131_071] }).verify(badge, now)).toMatchObject({ revoked: false });
  });

  it('says nothing that the contexts of the standard do not know', async () => {
    await expect(served().expand(badge)).resolves.toHaveLength(1);
    await expect(served().expand({ ...badge, nonsense: 'x' })).rejects.toThrow();
  });

  it('holds its holder as a hash alone', () => {
    const { salt } = buildFacts().holder!;
    expect(identityHash('  Mirë.Hoxha@Example.org ', salt)).toBe(
      identityHash('mirë.hoxha@example.org', salt),
    );
    expect(identityHash('mirë.hoxha@example.org', 'another')).not.toBe(
      identityHash('mirë.hoxha@example.org', salt),
    );
    expect(JSON.stringify(badge)).not.toContain('@example.org');
  });

  it('is refused when it was signed by another instance, or its list was', async () => {
    const other = { ...issuer, secret: 'the secret of another house is long enough as well' };
    expect(await served().verify(openBadge(other, buildFacts()), now)).toMatchObject({ verified: false });
    expect(await served({ by: other }).verify(badge, now)).toMatchObject({ verified: false });
    expect(hasProof(other.secret, badge, key)).toBe(false);
  });

  it('is refused by both of us when anything in it was changed', async () => {
    const paths = pathsOf(badge);
    expect(paths.length).toBeGreaterThan(40);
    const verifier = served();
    for (const path of paths) {
      const tampered = changed(badge, path);
      expect([path, hasProof(issuer.secret, tampered, key)]).toEqual([path, false]);
      expect([path, (await verifier.verify(tampered, now)).verified]).toEqual([path, false]);
    }
  });

  it('is refused without a fall when it is no badge at all', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    for (const odd of [
      null,
      1,
      'x',
      [],
      {},
      { proof: null },
      { proof: {} },
      { ...badge, x: '\ud800' },
      { ...badge, deep },
    ])
      expect(hasProof(issuer.secret, odd, key)).toBe(false);
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(hasProof(issuer.secret, { ...badge, more: JSON.parse(text) as unknown }, key)).toBe(false);
        expect(hasProof(issuer.secret, JSON.parse(text), key)).toBe(false);
      }),
    );
  });

  it('is verified whatever language and script its words are in', async () => {
    const verifier = served();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (title) => {
        const one = openBadge(issuer, buildFacts({ title, description: title }));
        expect(await verifier.verify(JSON.parse(JSON.stringify(one)), now)).toMatchObject({ verified: true });
      }),
      { numRuns: 50 },
    );
  });
});

type Path = readonly (string | number)[];

/** Every place of a document at which something stands. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([name, member]) =>
    pathsOf(member, [...at, Array.isArray(value) ? Number(name) : name]),
  );
}

function changed(value: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined) return typeof value === 'string' ? `${value}x` : !value;
  if (Array.isArray(value)) return value.map((one, at) => (at === name ? changed(one, rest) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [key, key === name ? changed(one, rest) : one]),
  );
}
