import { expect, it } from 'vitest';
import { castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { addSeconds } from '../dates.ts';
import { newId } from '../ids.ts';
import type { Actor } from '../permissions.ts';
import { audit } from './audit.ts';

it('What is saved while it is typed is one entry an hour for each person, record and part', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const record = { kind: 'application', id: newId() };
    const save = (seconds: number, actor: Actor, section = 'summary', typing = true) =>
      audit(
        { ...cast.work(actor, addSeconds(noon, seconds)), ...(typing ? { typing: true as const } : {}) },
        'application.save',
        record,
        { section },
      );
    const written = async () =>
      (await tx.selectFrom('platform.auditEntry').select('at').where('subjectId', '=', record.id).execute())
        .length;
    for (let pause = 0; pause < 5; pause++) await save(pause * 2, cast.besa);
    expect(await written()).toBe(1);
    // Another part, another person, an hour later, and a press of the button.
    await save(20, cast.besa, 'costs');
    await save(21, cast.bora);
    await save(3700, cast.besa);
    await save(3701, cast.besa, 'summary', false);
    expect(await written()).toBe(5);
    await save(3702, cast.besa);
    expect(await written()).toBe(5);
  }));
