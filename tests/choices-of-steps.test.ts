import { expect, it } from 'vitest';
import type { z } from 'zod';
import { addendumWorkflow } from '../src/grants/addenda/workflow.ts';
import { agreementWorkflow } from '../src/grants/agreements/workflow.ts';
import { checkWorkflow } from '../src/grants/checks/workflow.ts';
import { committeeWorkflow } from '../src/grants/committee/workflow.ts';
import { complaintWorkflow } from '../src/grants/complaints/workflow.ts';
import { correctableWorkflow, correctionWorkflow } from '../src/grants/corrections/workflow.ts';
import { mentoringWorkflow } from '../src/grants/mentoring/workflow.ts';
import { payingAccountWorkflow } from '../src/grants/paying-accounts/workflow.ts';
import { instalmentWorkflow } from '../src/grants/payments/workflow.ts';
import { lineWorkflow, periodWorkflow, reportWorkflow } from '../src/grants/reports/workflow.ts';
import { offerWorkflow } from '../src/grants/reserve/workflow.ts';
import { hitWorkflow } from '../src/grants/screening/workflow.ts';
import { findingWorkflow, visitWorkflow } from '../src/grants/visits/workflow.ts';
import { choicesIn } from '../src/platform/workflow/standing.ts';
import { declaredRoutes } from './support/declared-routes.ts';

const workflows = [
  ...[addendumWorkflow, agreementWorkflow, complaintWorkflow, mentoringWorkflow, instalmentWorkflow],
  ...[payingAccountWorkflow, committeeWorkflow, correctableWorkflow, correctionWorkflow],
  ...[lineWorkflow, periodWorkflow, reportWorkflow, offerWorkflow, findingWorkflow, visitWorkflow],
  hitWorkflow,
  checkWorkflow,
] as const;

/** Every list of choices in a form's schema, by the name of its field. */
function choicesOf(schema: z.ZodType, name = ''): [string, readonly string[]][] {
  const def = schema.def as { entries?: object; shape?: Record<string, z.ZodType> };
  if (def.entries) return [[name, Object.values(def.entries)]];
  if (def.shape) return Object.entries(def.shape).flatMap(([key, one]) => choicesOf(one, key));
  return Object.values(schema.def)
    .filter((part): part is z.ZodType => typeof part === 'object' && part !== null && 'def' in part)
    .flatMap((part) => choicesOf(part, name));
}

it('A form whose choices are steps of its record draws those that the record takes: its page asks choicesIn.', () => {
  const found = declaredRoutes.flatMap((route) =>
    'schema' in route && route.schema
      ? choicesOf(route.schema as z.ZodType)
          .filter(([, choices]) => choices.length > 1)
          .filter(([, choices]) =>
            workflows.some(({ steps }) => {
              const froms = choices.map(
                (one) => (steps as Record<string, { from: readonly string[] }>)[one]?.from,
              );
              return froms.every(Boolean) && new Set(froms.map(String)).size > 1;
            }),
          )
          .map(([name]) => `${route.path} ${name}`)
      : [],
  );
  // Each asks `choicesIn`, and a test beside it opens its page in each state.
  expect(found).toEqual(['/lines/:lineId/review verdict']);
});

it('A choice is one of those that the state of the record allows.', () => {
  const verbs = ['accept', 'query', 'reject'] as const;
  const inState = (state: string) => choicesIn(lineWorkflow, verbs, { state });
  expect(inState('pending')).toEqual(['accept', 'query', 'reject']);
  expect(inState('queried')).toEqual(['accept', 'reject']);
  expect(inState('accepted')).toEqual([]);
});
