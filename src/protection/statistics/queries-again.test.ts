import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { listGoneReleases, repeatGoneReleases } from './queries-again.ts';
import { buildRelease } from './testing-rows.ts';

it('A withdrawn table whose half-year another one has in the backup is named, and stops no restore', () =>
  rolledBack(async (tx) => {
    const { actionId, fatos } = await castOf(tx);
    const about = { actionId, preparedBy: fatos.personId, preparedFor: fatos.organisationId };
    await buildRelease(tx, { ...about, state: 'withdrawn', number: 'R-2026-0001-0a1b2c' });
    const gone = await listGoneReleases(tx, 'withdrawn');
    expect(await repeatGoneReleases(tx, 'withdrawn', gone)).toEqual({ count: 0, left: [] });
    const other = { ...gone[0]!, id: newId(), number: 'R-2026-0002-0a1b2c' };
    expect(await repeatGoneReleases(tx, 'withdrawn', [other])).toEqual({
      count: 0,
      left: ['R-2026-0002-0a1b2c (acts, 2025-07-01 to 2025-12-31)'],
    });
  }));
