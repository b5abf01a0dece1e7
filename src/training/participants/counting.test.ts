import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Counting, countingAsBefore, countingOf } from './counting.ts';

const secret = 'secret of the tests';
const names = ['Ана Мостарска', 'Бесим', 'Vesna Đurić'];
const mails = ['office@example.org', 'ana@example.org', null];
const written = fc.record({
  name: fc.constantFrom(...names),
  mail: fc.constantFrom(...mails),
  sharedMail: fc.boolean(),
});

/** As staff write people down, one training after the other. */
function count(registrations: readonly { name: string; mail: string | null; sharedMail: boolean }[]) {
  const rows: (Counting & { name: string; mail: string | null })[] = [];
  for (const [at, one] of registrations.entries()) {
    const atAddress = rows.filter(({ mail }) => mail !== null && mail === one.mail);
    const counting = countingAsBefore(one.name, atAddress) ?? countingOf(secret, { ...one, id: String(at) });
    rows.push({ ...counting, name: one.name, mail: one.mail });
  }
  return rows;
}

it('counts whoever shares an address once by their name over any trainings, and whoever has none once for each', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 12 }), (registrations) => {
      const shared = registrations.map((one) => ({ ...one, sharedMail: true }));
      const expected = new Set(shared.map(({ name, mail }, at) => (mail ? `${mail} ${name}` : String(at))));
      const keys = new Set(count(shared).map(({ traineeKey }) => traineeKey));
      expect(keys.size).toBe(expected.size);
    }),
  );
});

it('never counts one name at one address twice, nor two people of a shared address or without one as one', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 12 }), (registrations) => {
      const rows = count(registrations);
      for (const [at, one] of rows.entries())
        for (const other of rows.slice(at + 1)) {
          const same = one.traineeKey === other.traineeKey;
          if (one.mail !== null && one.mail === other.mail && one.name === other.name)
            expect(same).toBe(true);
          if (one.mail !== other.mail || one.mail === null) expect(same).toBe(false);
          if (one.name !== other.name && one.keyBasis === 'shared_mail') expect(same).toBe(false);
        }
    }),
  );
});

it('knows a name in either script and however the address is written, and cannot be tried without the secret', () => {
  const of = (name: string, mail: string, key = secret) =>
    countingOf(key, { id: '1', name, mail, sharedMail: true }).traineeKey;
  expect(of('Ђорђе Мостарски', 'office@example.org')).toBe(of('Đorđe  mostarski', ' Office@example.org'));
  expect(of('Ђорђе', 'office@example.org')).not.toBe(of('Ђорђе', 'office@example.org', 'another'));
  expect(of('Ђорђе', 'office@example.org')).not.toBe(
    countingOf(secret, { id: '1', name: 'Ђорђе', mail: 'office@example.org', sharedMail: false }).traineeKey,
  );
});
