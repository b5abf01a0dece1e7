import { z } from 'zod';
import { optionalParagraphs, optionalText, tick, wholeNumber } from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import type { ExerciseRole, ExerciseText, Stage } from './rules.ts';

export const mostRoles = 12;
export const mostStages = 12;
export const roleFields = ['title', 'people', 'brief'] as const;
export const stageFields = ['title', 'minutes', 'happens', 'asks', 'material', 'for'] as const;

const version = wholeNumber(0, 1_000_000).default(0);
const short = optionalText(120);
const long = optionalParagraphs(4000);
const role = { title: short, people: wholeNumber(1, 100), brief: long };
const stage = { title: short, minutes: wholeNumber(1, 600), happens: long, asks: long, material: long };

/** Rows `role-<n>-…` and `stage-<n>-…`: a row without a title and without a text is none, and the others close ranks. */
export const exerciseForm = z
  .looseObject({ version, questions: long })
  .transform(({ version, questions, ...typed }, issues) => {
    const rows = <Row>(name: string, most: number, fields: readonly string[], read: (at: number) => Row) =>
      Array.from({ length: most }, (_, at) => at)
        .filter((at) => fields.some((field) => textOf(typed, `${name}-${at}-${field}`).trim() !== ''))
        .map((at) => ({ at, row: read(at) }));
    const reading = <Shape extends Record<string, z.ZodType>>(name: string, shape: Shape, at: number) =>
      read(typed, issues, `${name}-${at}`, shape);
    const roles = rows(
      'role',
      mostRoles,
      ['title', 'brief'],
      (at): ExerciseRole => reading('role', role, at),
    );
    const stages = rows('stage', mostStages, ['title', 'happens', 'asks', 'material'], (at): Stage => {
      const asked = textOf(typed, `stage-${at}-for`);
      const place = roles.findIndex(({ at: one }) => String(one) === asked);
      if (asked !== '' && place < 0) refuse(issues, `stage-${at}-for`, 'invalid.choice');
      return { ...reading('stage', stage, at), materialFor: place < 0 ? null : place + 1 };
    });
    const text: ExerciseText = {
      roles: roles.map(({ row }) => row),
      stages: stages.map(({ row }) => row),
      questions: questions
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    };
    return { version, text };
  });
export type ExerciseForm = z.infer<typeof exerciseForm>;

export const confirmationForm = z.object({
  version,
  invented: tick.refine((ticked) => ticked, 'training.exercise.invalid.invented'),
});
export type ConfirmationForm = z.infer<typeof confirmationForm>;

/** The fields `role-<participant>`: the place of the role that somebody plays from 1, or nothing. */
export const givenForm = z.looseObject({ version }).transform(({ version, ...typed }, issues) => {
  const given = new Map<string, number | null>();
  for (const name of Object.keys(typed)) {
    const participantId = /^role-([0-9a-f-]{36})$/.exec(name)?.[1];
    if (!participantId || !isId(participantId)) continue;
    const value = textOf(typed, name);
    if (value !== '' && !/^\d{1,2}$/.test(value)) refuse(issues, name, 'invalid.choice');
    else given.set(participantId, value === '' ? null : Number(value));
  }
  return { version, given };
});
export type GivenForm = z.infer<typeof givenForm>;

const textOf = (typed: Readonly<Record<string, unknown>>, name: string) => String(typed[name] ?? '');

function refuse(issues: z.RefinementCtx, path: string, message: string): void {
  issues.addIssue({ code: 'custom', path: [path], message });
}

/** The fields of one row by its shape; what is wrong in one is said at that field. */
function read<Shape extends Record<string, z.ZodType>>(
  typed: Readonly<Record<string, unknown>>,
  issues: z.RefinementCtx,
  row: string,
  shape: Shape,
): { [Field in keyof Shape]: z.infer<Shape[Field]> } {
  const values: Record<string, unknown> = {};
  for (const [field, one] of Object.entries(shape)) {
    const found = one.safeParse(textOf(typed, `${row}-${field}`));
    if (found.success) values[field] = found.data;
    // As it was found, so that its limits are said.
    else
      for (const issue of found.error.issues)
        issues.addIssue({ ...issue, path: [`${row}-${field}`] } as never);
  }
  return values as { [Field in keyof Shape]: z.infer<Shape[Field]> };
}
