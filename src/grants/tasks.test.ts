import { describe, expect, it } from 'vitest';
import { staged, tables } from '../../tests/support/stage.ts';
import { buildList } from './screening/testing.ts';
import { listWaitingTasks } from './tasks.ts';
import { buildAssignment, buildEligible, buildPublishedCall, times } from './testing.ts';

describe('what waits for a grant officer', () => {
  it(
    'is one step after the other: assessors, a third where two are far apart, then the ranking, each in its own call',
    staged(async (cast) => {
      const kindsFor = async (side: { elira: typeof cast.elira }) =>
        (await listWaitingTasks(tables(cast), side.elira, cast.actionId, times.decided)).map(
          ({ kind }) => kind,
        );
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildEligible(cast, call);
      expect(await kindsFor(cast)).toEqual(['assign', 'screening_list']);
      await buildList(cast);
      expect(await kindsFor(cast)).toEqual(['assign']);
      await buildAssignment(cast, applicationId, { assessor: 'cene', points: 5 });
      await buildAssignment(cast, applicationId, { assessor: 'jana', points: 2 });
      const tasks = await listWaitingTasks(tables(cast), cast.elira, cast.actionId, times.decided);
      expect(tasks).toMatchObject([{ kind: 'third', href: `/staff/applications/${applicationId}/assign` }]);
      await buildAssignment(cast, applicationId, { assessor: 'krsto', points: 4 });
      expect(await kindsFor(cast)).toEqual(['rank']);
      expect(await kindsFor(cast.foreign)).toEqual([]);
    }),
  );

  it(
    'is nothing while an assessor still reads',
    staged(async (cast) => {
      const kinds = async () =>
        (await listWaitingTasks(tables(cast), cast.elira, cast.actionId, times.decided))
          .filter(({ part }) => part !== 'wait')
          .map(({ kind }) => kind);
      const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
      await buildList(cast);
      await buildAssignment(cast, applicationId, { assessor: 'cene', points: 4 });
      await buildAssignment(cast, applicationId, { assessor: 'jana' });
      expect(await kinds()).toEqual([]);
    }),
  );
});
