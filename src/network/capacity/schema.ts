import { z } from 'zod';
import { choice, optionalText } from '../../platform/http/fields.ts';
import { modes, type Questionnaire } from './rules.ts';

export const startForm = z
  .object({ mode: choice(modes), companion: optionalText(200) })
  .refine(({ mode, companion }) => mode === 'self' || companion !== '', {
    path: ['companion'],
    error: 'invalid.required',
  });
export type StartForm = z.infer<typeof startForm>;

export const levels = ['1', '2', '3', '4'] as const;
export const answers = [...levels, 'na'] as const;
export type Answer = { readonly statement: string; readonly score: number | null; readonly note: string };

/** Most characters of a note. */
export const noteLength = 600;
/** The answers of one area: what was left open stays open. Fields: `score-<statement>`, `note-<statement>`. */
export const scoresForm = z.record(z.string(), z.unknown()).transform((typed) => typed);

/** The answers to these statements out of what was typed, with what is wrong by field. */
export function answersOf(
  statements: Questionnaire['areas'][number]['statements'],
  typed: Readonly<Record<string, unknown>>,
): { readonly given: Answer[]; readonly wrong: string | undefined } {
  const given: Answer[] = [];
  for (const { key } of statements) {
    const [score, note] = [typed[`score-${key}`], typed[`note-${key}`]].map((value) =>
      typeof value === 'string' ? value.trim().replace(/\r\n?/g, '\n') : '',
    ) as [string, string];
    if (note.length > noteLength) return { given, wrong: `note-${key}` };
    if (score === '') {
      if (note !== '') return { given, wrong: `score-${key}` };
      continue;
    }
    if (!(answers as readonly string[]).includes(score)) return { given, wrong: `score-${key}` };
    given.push({ statement: key, score: score === 'na' ? null : Number(score), note });
  }
  return { given, wrong: undefined };
}

/** Nothing chosen is an error of its own, so that nobody shares with somebody by a slip. */
export const shareForm = z.object({ with: z.uuid('invalid.required') });
export type ShareForm = z.infer<typeof shareForm>;
