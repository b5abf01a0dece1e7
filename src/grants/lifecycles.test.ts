// @second-database: constraints

import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../tests/support/database.ts';
import { lifecycleOf, type Workflow } from '../platform/workflow/steps.ts';
import { stateAfter } from '../platform/workflow/take-step.ts';
import { agreementWorkflow } from './agreements/workflow.ts';
import { applicationLifecycle, nextApplicationState } from './applications/rules.ts';
import { assignmentLifecycle, nextAssignmentState } from './assessment/rules.ts';
import { callLifecycle, nextCallState } from './calls/rules.ts';
import { correctionWorkflow } from './corrections/workflow.ts';
import { instalmentWorkflow } from './payments/workflow.ts';
import { lineWorkflow, reportWorkflow } from './reports/workflow.ts';
import { hitWorkflow } from './screening/workflow.ts';

type Life = {
  readonly table: string;
  readonly lifecycle: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;
  readonly next: (state: string, verb: string) => string;
  readonly begins: string;
  readonly ends: readonly string[];
  /** What must have been done, in this order, before a state is reached. */
  readonly after: Readonly<Record<string, readonly string[]>>;
};

const lifeOf = (workflow: Workflow): Pick<Life, 'lifecycle' | 'next'> => ({
  lifecycle: lifecycleOf(workflow),
  next: (state, verb) => stateAfter(workflow, state, verb) as string,
});

const lives: readonly Life[] = [
  {
    table: 'call',
    lifecycle: callLifecycle,
    next: nextCallState as Life['next'],
    begins: 'draft',
    ends: ['cancelled'],
    after: { published: ['publish'] },
  },
  {
    table: 'application',
    lifecycle: applicationLifecycle,
    next: nextApplicationState as Life['next'],
    begins: 'draft',
    ends: ['withdrawn'],
    after: {
      ineligible: ['submit'],
      awarded: ['submit', 'pass', 'award'],
      // Of a ranking, or of a complaint about a rejection.
      reserve: ['submit', 'pass'],
      rejected: ['submit', 'pass', 'reject'],
    },
  },
  {
    table: 'assignment',
    lifecycle: assignmentLifecycle,
    next: nextAssignmentState as Life['next'],
    begins: 'assigned',
    ends: ['refused', 'submitted'],
    after: { submitted: ['declare', 'submit'] },
  },
  {
    table: 'sub_grant_agreement',
    ...lifeOf(agreementWorkflow),
    begins: 'draft',
    ends: ['completed', 'set_aside', 'terminated'],
    after: { completed: ['sign', 'complete'], terminated: ['sign', 'terminate'] },
  },
  {
    table: 'instalment',
    ...lifeOf(instalmentWorkflow),
    begins: 'planned',
    ends: ['paid', 'cancelled'],
    after: { paid: ['request', 'approve_first', 'approve_second', 'pay'] },
  },
  {
    table: 'report',
    ...lifeOf(reportWorkflow),
    begins: 'draft',
    ends: ['approved'],
    after: { approved: ['submit'], returned: ['submit', 'return'] },
  },
  {
    table: 'expenditure_line',
    ...lifeOf(lineWorkflow),
    begins: 'pending',
    ends: ['accepted', 'rejected'],
    after: {},
  },
  {
    table: 'correction',
    ...lifeOf(correctionWorkflow),
    begins: 'proposed',
    ends: ['confirmed', 'turned_down', 'taken_back'],
    after: { confirmed: ['confirm'] },
  },
  {
    table: 'screening_hit',
    ...lifeOf(hitWorkflow),
    begins: 'waiting',
    ends: ['cleared', 'upheld'],
    after: { cleared: ['clear', 'confirm_clearing'], upheld: ['uphold', 'confirm_upholding'] },
  },
];

describe.each(lives)('the life of a $table', ({ table, lifecycle, next, begins, ends, after }) => {
  const states = Object.keys(lifecycle);
  const verbs = [...new Set(states.flatMap((state) => Object.keys(lifecycle[state]!)))];

  /** Where any attempts lead, and those that were let through. A verb that is refused leaves everything as it was. */
  function live(attempts: readonly string[]) {
    let state = begins;
    const done: string[] = [];
    for (const verb of attempts) {
      const allowed = lifecycle[state]![verb];
      if (!allowed) {
        expect(() => next(state, verb)).toThrow(/_not_in_state$/);
        continue;
      }
      expect(next(state, verb)).toBe(allowed);
      done.push(verb);
      state = allowed;
    }
    return { state, done };
  }

  it('whatever is attempted, leads to a state of its table, past nothing that must come before it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 25 }), (attempts) => {
        const { state, done } = live(attempts);
        expect(states).toContain(state);
        let from = 0;
        for (const verb of after[state] ?? []) {
          const at = done.indexOf(verb, from);
          expect([state, verb, at >= 0]).toEqual([state, verb, true]);
          from = at + 1;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads to every one of its states from where it begins', () => {
    const reached = new Set([begins]);
    for (const one of reached) for (const to of Object.values(lifecycle[one]!)) reached.add(to!);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('ends where it is said to end, and from everywhere else an end can be reached', () => {
    const stays = (state: string) => Object.values(lifecycle[state]!).every((to) => to === state);
    expect(states.filter(stays).sort()).toEqual([...ends].sort());
    for (const state of states) {
      const reached = new Set([state]);
      for (const one of reached) for (const to of Object.values(lifecycle[one]!)) reached.add(to!);
      expect([state, ends.some((end) => reached.has(end))]).toEqual([state, true]);
    }
  });

  it('has the states that the database lets in', () =>
    rolledBack(async (tx) => {
      const { rows } = await sql<{ definition: string }>`
        select pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = ${`grants.${table}`}::regclass and contype = 'c'
          and pg_get_constraintdef(oid) like 'CHECK ((state = ANY %'`.execute(tx);
      const stored = [...(rows[0]?.definition.matchAll(/'([a-z_]+)'::text/g) ?? [])].map(
        ([, state]) => state!,
      );
      expect(stored.sort()).toEqual([...states].sort());
    }));
});
