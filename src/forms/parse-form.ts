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

/**
 * What is wrong with a form that is being drafted: all of its pieces were parsed when they were saved, so that contradictions are found
 * although something is still missing.
 */
export function faultsOfDraft(draft: FormDefinition): readonly DefinitionFault[] {
  const parsed = formDefinition.safeParse(draft);
  return [...(parsed.success ? [] : parsed.error.issues.flatMap(faultsOf)), ...contradictionsOf(draft)];
}

/** What the shape of a piece asks for: what `zod` found, in our words. */
export function faultsOf(issue: z.core.$ZodIssue): DefinitionFault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol') as (string | number)[];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((unknown) => ({
      path: [...path, unknown],
      code: 'unknown_setting',
      expected: 'no such setting here',
    }));
  if (issue.code === 'invalid_union' && 'note' in issue && issue.note)
    return [{ path, code: 'unknown_type', expected: `one of the types ${typesOf()}` }];
  return [{ path, expected: issue.message, ...codeOf(issue, path.at(-1)) }];
}

function codeOf(
  issue: z.core.$ZodIssue,
  last: string | number | undefined,
): Pick<DefinitionFault, 'code' | 'details'> {
  if (issue.code === 'too_small') {
    if (last === 'sections') return { code: 'no_sections' };
    if (last === 'questions') return { code: 'no_questions' };
    if (last === 'options') return { code: 'too_few_options' };
    if (issue.origin === 'string') return { code: 'required' };
    return { code: 'too_small', details: { min: Number(issue.minimum) } };
  }
  if (issue.code === 'too_big') return { code: 'too_big', details: { max: Number(issue.maximum) } };
  if (issue.code === 'invalid_value')
    return { code: 'not_one_of', details: { values: issue.values.map(String).join(', ') } };
  if (issue.code === 'invalid_type' && / undefined$/.test(issue.message)) return { code: 'required' };
  return { code: 'not_fitting' };
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
