import { describe, expect, it } from 'vitest';
import { declareForm, recordForm } from './schema.ts';

const faults = (parsed: {
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined;
}) => (parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

describe('the forms of an evaluation committee', () => {
  it('ask which is meant where a lot was agreed without a vote and has numbers', () => {
    const typed = { version: '0', minutes: '', 'agreed.1': 'yes' };
    expect(faults(recordForm.safeParse({ ...typed, 'in_favour.1': '', 'against.1': '0' }))).toEqual([]);
    expect(faults(recordForm.safeParse({ ...typed, 'in_favour.1': '2', 'in_favour.2': '3' }))).toEqual([
      ['agreed.1', 'invalid.agreed_or_counted'],
    ]);
  });

  it('ask which is meant where a member has no conflict of interest and chose one', () => {
    const none = { declaration: 'none' };
    expect(faults(declareForm.safeParse({ ...none, applicant: '' }))).toEqual([]);
    for (const one of [{ applicant: 'A-1' }, { applicant: '', kind: 'family' }])
      expect(faults(declareForm.safeParse({ ...none, ...one }))).toEqual([
        ['declaration', 'invalid.none_or_conflict'],
      ]);
  });
});
