import { expect, it } from 'vitest';
import { castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { publishedResults } from './published-values.ts';

const definition = await loadAction('actions/shbb');

it('figures are computed again after anything was done and on another day, and not for every reader', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const first = await publishedResults(tx, cast.actionId, noon);
    expect(await publishedResults(tx, cast.actionId, noon)).toBe(first);

    await audit(cast.work(cast.ana), 'gathering.record', { kind: 'gathering', id: cast.actionId });
    const second = await publishedResults(tx, cast.actionId, noon);
    expect(second).not.toBe(first);
    expect(second.values).toEqual(first.values);

    expect(await publishedResults(tx, cast.actionId, '2026-11-27T12:00:00.000Z')).not.toBe(second);
  }));
