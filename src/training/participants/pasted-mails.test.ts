import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPastedMails } from './pasted-mails.ts';
import { invitationForm } from './schema.ts';

it('A pasted list is read with names beside the addresses, each address once, and its faults are named by line.', () => {
  const pasted = [
    'Ana Hoxha <ana@example.org>',
    '',
    'besa@example.org; cene@example.org',
    'Dragan\tdragan(at)example.org',
    'ANA@example.org',
    'elira@example..org',
    '"Fatos, Director" mailto:fatos@example.org',
  ].join('\n');
  expect(readPastedMails(pasted)).toEqual({
    mails: ['ana@example.org', 'besa@example.org', 'cene@example.org', 'fatos@example.org'],
    wrong: [
      { line: 4, typed: 'Dragan\tdragan(at)example.org' },
      { line: 6, typed: 'elira@example..org' },
    ],
  });
});

it('Every line of a pasted list is either read or named.', () => {
  const line = fc.constantFrom('a@example.org', 'B <b@example.org>', 'nobody', '@', 'x@y', '');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const { mails, wrong } = readPastedMails(lines.join('\n'));
      const good = new Set(lines.filter((one) => one.includes('example.org'))).size;
      const bad = lines.filter((one) => one !== '' && !one.includes('example.org')).length;
      expect([mails.length, wrong.length]).toEqual([good, bad]);
    }),
  );
});

it('Nothing of a list with faults is taken until it is right, or until it was said to leave them out.', () => {
  const typed = { mails: 'a@example.org\nnobody', organisationKind: 'cso', locale: 'en' };
  const refused = invitationForm.safeParse(typed);
  expect(refused.error?.issues).toMatchObject([
    { path: ['mails'], message: 'invalid.mail_lines', params: { lines: '2: nobody' } },
  ]);
  expect(invitationForm.parse({ ...typed, skip_wrong: 'yes' }).mails).toEqual(['a@example.org']);
  expect(invitationForm.safeParse({ ...typed, mails: 'nobody', skip_wrong: 'yes' }).success).toBe(false);
});
