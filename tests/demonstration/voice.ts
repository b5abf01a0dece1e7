import { expect, it } from 'vitest';
import { countByState } from '../../src/demonstration/testing.ts';
import type { TestYear } from './test-year.ts';

/** What the year holds of feedback, complaints and reports. */
export function holdsVoices({ read, all }: TestYear) {
  it('has cases that wait, one that was passed on, late ones, and a counted year', async () => {
    expect(await read((tx) => countByState(tx, 'voice.case_file'))).toEqual({
      closed: 29,
      in_hand: 2,
      received: 3,
    });
    expect(
      await all(
        `select id from voice.case_file where kind = 'fraud' and kept_from <> '{}' and state = 'received'`,
      ),
    ).toHaveLength(1);
    expect(await all('select id from voice.case_file where escalated_at is not null')).toHaveLength(2);
    expect(await all('select sum(cases)::int as cases from voice.year_count where year = 2025')).toEqual([
      { cases: 28 },
    ]);
  });
}
