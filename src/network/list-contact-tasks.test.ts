import { expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { loadAction } from '../action/index.ts';
import { listContactTasks } from './list-contact-tasks.ts';

it('Missing public addresses are one task for the programme manager alone, until each organisation has one', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
    for (const actor of [cast.besa, cast.dragan, cast.elira, cast.cene])
      expect(await listContactTasks(tx, actor, cast.actionId)).toEqual([]);
    const [task] = await listContactTasks(tx, cast.ana, cast.actionId);
    expect(task).toMatchObject({
      href: expect.stringMatching(/^\/staff\/organisations\/[0-9a-f-]{36}\/edit$/),
    });
    expect(task!.about).toContain('Group 484');
    await tx.updateTable('network.organisation').set({ contactEmail: 'office@example.org' }).execute();
    expect(await listContactTasks(tx, cast.ana, cast.actionId)).toEqual([]);
  }));
