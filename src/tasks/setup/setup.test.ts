import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import type { Language } from '../../platform/language/language.ts';
import { setupOfSettings, setupSources } from '../../setup-sources.ts';
import { listPoints } from './list-points.ts';
import { setupTasks } from './setup-tasks.ts';

const language = {
  t: (key: string) => key,
  list: (items: readonly string[]) => items.join(', '),
} as Language;

it('What an instance lacks is one task of administrators alone, and a point is gone when it is done', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
    const { actionId, ivo } = cast;
    const missing = async () =>
      (await listPoints(setupSources, { tx, actionId })).filter(({ done }) => !done).map(({ key }) => key);
    const task = (actor: typeof ivo) =>
      setupTasks(setupSources).list({ tx, actor, actionId, language, now: '2026-11-25T12:00:00.000Z' });
    // The cast has an administrator and an officer on each side.
    expect(await missing()).toEqual(['contacts', 'contract', 'handlers']);
    for (const actor of [cast.ana, cast.besa, cast.dragan, cast.hana]) expect(await task(actor)).toEqual([]);
    expect(await task(ivo)).toMatchObject([{ kind: 'complete', href: '/staff/setup', due: null }]);
    await tx
      .updateTable('people.person')
      .set({ disabledAt: '2026-11-25T12:00:00.000Z' })
      .where('id', 'in', [cast.foreign.ivo.personId, cast.hana.personId, cast.foreign.hana.personId])
      .execute();
    await tx.updateTable('network.organisation').set({ contactEmail: 'office@example.org' }).execute();
    expect(await missing()).toEqual(['administrators', 'officer', 'contract', 'handlers']);
  }));

it('Each setting that people rely on is a point, done when it is given', () => {
  const bare = { baseUrl: 'http://localhost', backupRecipients: [] } as never;
  const given = {
    ...{ smtpUrl: 'smtps://mail.example', baseUrl: 'https://mostura.example', backupRecipients: ['age1'] },
    ...{ clamav: { host: 'localhost', port: 3310 }, auditorEmail: 'audit@example.org' },
  } as never;
  expect(setupOfSettings(bare).some(({ done }) => done)).toBe(false);
  expect(setupOfSettings(given).every(({ done }) => done)).toBe(true);
});
