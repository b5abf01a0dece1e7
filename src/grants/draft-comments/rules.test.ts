import { expect, it } from 'vitest';
import { bySection, mustBeUnsettled, mustTakeComments, withOpen } from './rules.ts';

it('Comments are taken while the application is a draft, and answered until they are settled.', () => {
  for (const state of ['submitted', 'withdrawn', 'eligible', 'awarded'])
    expect(() => mustTakeComments({ state })).toThrow(
      expect.objectContaining({ code: 'draft_comments_closed' }),
    );
  expect(() => mustTakeComments({ state: 'draft' })).not.toThrow();
  expect(() => mustBeUnsettled({ settledAt: '2026-03-01T10:00:00.000Z' })).toThrow(
    expect.objectContaining({ code: 'draft_comment_settled' }),
  );
  expect(() => mustBeUnsettled({ settledAt: null })).not.toThrow();
});

it('Comments come by section in the order of the form, and last those of a section that it does not have.', () => {
  const of = (section: string, id: number) => ({ section, id });
  const comments = [of('gone', 1), of('money', 2), of('project', 3), of('money', 4)];
  expect(bySection(comments, ['project', 'activities', 'money'])).toEqual([
    { section: 'project', comments: [of('project', 3)] },
    { section: 'money', comments: [of('money', 2), of('money', 4)] },
    { section: 'gone', comments: [of('gone', 1)] },
  ]);
  expect(withOpen([{ open: 0 }, { open: 2 }])).toEqual([{ open: 2 }]);
});
