import type { z } from 'zod';
import { contradictionsOf } from './contradictions.ts';
import { type DefinitionFault, type FormDefinition, formDefinition } from './definition.ts';
import { question } from './questions.ts';

export class FormDefinitionError extends Error {
  readonly faults: readonly DefinitionFault[];
  constructor(faults: readonly DefinitionFault[]) {
    super(faults.map(({ path, expected }) => `${pathText(path)}: ${expected}`).join('\n'));
    this.name = 'FormDefinitionError';
    this.faults = faults;
  }
}

/** A form from data. Throws FormDefinitionError with every fault that was found. */
export function parseForm(data: unknown): FormDefinition {
  const parsed = formDefinition.safeParse(data);
  if (!parsed.success) throw new FormDefinitionError(parsed.error.issues.flatMap(faultsOf));
  const contradictions = contradictionsOf(parsed.data);
  if (contradictions.length > 0) throw new FormDefinitionError(contradictions);
  return parsed.data;
}

function faultsOf(issue: z.core.$ZodIssue): DefinitionFault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol') as (string | number)[];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((unknown) => ({ path: [...path, unknown], expected: 'no such setting here' }));
  if (issue.code === 'invalid_union' && 'note' in issue && issue.note)
    return [{ path, expected: `one of the types ${typesOf()}` }];
  return [{ path, expected: issue.message }];
}

function typesOf(): string {
  return question.options.map((one) => one.shape.type.value).join(', ');
}

function pathText(path: readonly (string | number)[]): string {
  return (
    path
      .map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step))
      .join('') || 'form'
  );
}
