import { z } from 'zod';
import { paragraphs, text, tick, wholeNumber } from '../../platform/http/fields.ts';

const most = 6;

/** A question of a module: its options one a line, and which line is right. */
export const questionForm = z
  .object({
    version: wholeNumber(0, 1_000_000).default(0),
    text: text(300),
    options: paragraphs(1200).transform((typed) =>
      typed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
    right: wholeNumber(1, most),
    retired: tick,
  })
  .superRefine(({ options, right }, issues) => {
    const wrong = (path: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [path], message });
    if (options.length < 2 || options.length > most) wrong('options', 'invalid.options_between');
    else if (new Set(options).size < options.length) wrong('options', 'invalid.option_twice');
    else if (right > options.length) wrong('right', 'invalid.no_such_option');
  });
export type QuestionForm = z.infer<typeof questionForm>;

/** A page of the test as a browser sends it: the form engine reads its fields. */
export const paperForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type PaperForm = z.infer<typeof paperForm>;

export const rounds = ['before', 'after'] as const;
export type Round = (typeof rounds)[number];
