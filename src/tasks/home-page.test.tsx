import { expect, test } from 'vitest';
import { renderIn, uiLanguage } from '../ui/testing.tsx';
import { HomePage } from './home-page.tsx';

const now = '2026-12-01T12:00:00.000Z';
const section = (title: string, due: string | null) => ({
  title,
  lines: [{ text: `Line of ${title}`, about: '', href: '/x', due }],
});
const drawn = (sections: Parameters<typeof HomePage>[0]['sections']) =>
  renderIn(uiLanguage(), <HomePage tasks={[]} sections={sections} steps={[]} now={now} />);

test('a part without room is behind one press that says how many lines it has and since when one is overdue', () => {
  const long = 'Line of many words '.repeat(40);
  const html = drawn([
    { ...section('First', null), lines: [{ text: long, about: long, href: '/x', due: null }] },
    section('Second', '2026-11-30T12:00:00.000Z'),
  ]);
  const headings = [...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, title]) => title);
  expect(headings.slice(1)).toEqual(['First']);
  const summary = /<summary[^>]*>(.*?)<\/summary>/s.exec(html)![1]!;
  expect(summary).toContain('Second (1)');
  expect(summary).toContain('Overdue since 30 November 2026');
  expect(html).toMatch(/<details class="govuk-details">.*Line of Second.*<\/details>/s);
});

test('a section without a list of its own leads to none', () => {
  const all = { href: '/calls', text: 'All calls' };
  expect(drawn([{ ...section('Calls', null), all }])).toContain('All calls');
  const below = drawn([section('Mentor', null)]).split('Line of Mentor')[1]!;
  expect(below).not.toMatch(/<p class="govuk-body">\s*<a/);
});
