import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { certificateRoutes } from './routes.tsx';
import { verifyBadge } from './verify-certificate.ts';

const issuer = { baseUrl: 'https://mostura.example', secret: 'a secret of the tests, long enough for them' };
const shown = { number: '', badge: '', mail: '', files: {} };

it('nothing to verify, and what is no wallet file, are refused at the field that lacks it', () => {
  expect(() => verifyBadge(issuer, shown)).toThrow(
    expect.objectContaining({ code: 'badge_missing', field: 'number' }),
  );
  for (const badge of ['not a file', '"a text"', 'null', '['])
    expect(() => verifyBadge(issuer, { ...shown, badge })).toThrow(
      expect.objectContaining({ code: 'not_a_badge', field: 'badge' }),
    );
});

it('a file that looks like one and was not signed here is no certificate of ours', () => {
  const badge = JSON.stringify({
    id: 'https://mostura.example/certificates/1',
    credentialSubject: {},
    proof: { type: 'DataIntegrityProof', proofValue: 'z1' },
  });
  expect(verifyBadge(issuer, { ...shown, badge })).toEqual({
    certificateId: undefined,
    holder: 'not_asked',
  });
});

it('a number that no certificate has is refused, and stays in its field', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute((tx) => castOf(tx));
  const routes = certificateRoutes({ ...issuer, demonstration: true, language: languageOf });
  const anyone = openPages(db, cast.actionId, routes).visit();
  await anyone.go('/certificates');
  const refused = await anyone.send({ number: 'CERT-2026-9999' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(languageOf('en').t('problem.certificate_unknown'));
  expect(refused.html).toContain('value="CERT-2026-9999"');
});
