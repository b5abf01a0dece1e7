import { z } from 'zod';
import { choices, day, paragraphs, text, withDates } from '../../platform/http/fields.ts';
import { mentorLanguages } from './rules.ts';

export const appointForm = withDates(
  ['since'],
  z.object({
    mentor: z.uuid('invalid.choice'),
    'languages[]': choices(mentorLanguages, { min: 1 }),
    helps_with: text(300),
    since: day,
  }),
  { done: ['since'] },
);
export type AppointForm = z.output<typeof appointForm>;

export const messageForm = z.object({ message: paragraphs(4000) });
export type MessageForm = z.output<typeof messageForm>;

export const endForm = withDates(['ended_on'], z.object({ ended_on: day }), { done: ['ended_on'] });
export type EndForm = z.output<typeof endForm>;

export const lessonForm = z.object({ lesson: paragraphs(1000) });
export type LessonForm = z.output<typeof lessonForm>;

export const mentoringFilter = z.object({
  mentor: z.enum(['with', 'without']).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
