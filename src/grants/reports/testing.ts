import { type FormDefinition, parseForm } from '../../forms/index.ts';

/** The report's form of the tests: one section with one question. */
export function buildReportForm(): FormDefinition {
  return parseForm({
    key: 'test_report',
    version: 1,
    purpose: 'report',
    title: { en: 'Report of the tests' },
    origin: { en: 'Made for the tests' },
    hoursExpected: 2,
    sections: [
      {
        key: 'story',
        title: { en: 'What happened' },
        questions: [{ key: 'done', type: 'long_text', label: { en: 'What was done?' }, words: 50 }],
      },
    ],
  });
}
