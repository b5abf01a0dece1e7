import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileState } from '../../platform/files/file-state.ts';
import {
  appliesFrom,
  dayWarnings,
  hasBothScans,
  hashOfSigning,
  lastSignature,
  mustConfirmDays,
  mustHaveBothScans,
  type Signature,
  type Signing,
} from './rules.ts';

const days = fc.constantFrom('2026-03-12', '2026-03-13', '2026-04-01', '2026-04-02');
const signatures = fc.record({
  id: fc.uuid(),
  signedOn: days,
  uploadedBy: fc.uuid(),
  files: fc.array(fc.constantFrom<FileState>('available', 'released', 'quarantined', 'infected', 'refused'), {
    maxLength: 2,
  }),
});
const of = (partner: Signature | null, subGrantee: Signature | null): Signing => ({
  ...{ offerId: 'offer', offeredAt: '2026-03-12T09:00:00.000Z', readAt: null },
  ...{ agreedSha256: '', sourceSha256: '', partner, subGrantee },
});

it('An agreement is put in force with two open scans, and with confirmed days where they are unusual', () => {
  fc.assert(
    fc.property(
      fc.option(signatures, { nil: null }),
      fc.option(signatures, { nil: null }),
      days,
      (partner, subGrantee, startsOn) => {
        const signing = of(partner, subGrantee);
        const both = partner !== null && subGrantee !== null;
        const states = both ? [...partner.files, ...subGrantee.files] : [];
        // What stays closed is uploaded again by its side; what is still looked at is waited for.
        const closed = states.some((state) => state === 'infected' || state === 'refused');
        expect(hasBothScans({ signing })).toBe(both && !closed);
        const open = both && !closed && !states.includes('quarantined');
        const check = () => mustHaveBothScans({ signing });
        if (open) check();
        else expect(check).toThrow();
        const last = lastSignature({ signing });
        expect(last).toBe(both ? [partner.signedOn, subGrantee.signedOn].sort()[1] : null);
        const agreement = { signing, startsOn };
        const unusual = both && (partner.signedOn !== subGrantee.signedOn || startsOn < last!);
        expect(dayWarnings(agreement).length > 0).toBe(unusual);
        if (unusual) expect(() => mustConfirmDays(agreement, false)).toThrow('signing_days_not_confirmed');
        else mustConfirmDays(agreement, false);
        mustConfirmDays(agreement, true);
      },
    ),
  );
});

it('An agreement applies from the last signature, or from a later start', () => {
  expect(appliesFrom('2026-04-01', '2026-03-12')).toBe('2026-04-01');
  expect(appliesFrom('2026-03-01', '2026-03-12')).toBe('2026-03-12');
});

it('Another scan is another thing to check', () => {
  const one = { id: 'one', signedOn: '2026-03-12', uploadedBy: null, files: [] };
  const hash = hashOfSigning(of(one, one));
  expect(hashOfSigning(of(one, { ...one, id: 'two' }))).not.toBe(hash);
  expect(hashOfSigning(of(one, null))).not.toBe(hash);
  expect(hashOfSigning(null)).not.toBe(hash);
});
