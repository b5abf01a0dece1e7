import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { allCertificatesDocument } from './all-certificates-document.ts';
import type { Certificate } from './queries.ts';

const needs = { baseUrl: 'https://m.example', demonstration: false, language: languageOf };
const certificate = (locale: string, holderName: string) =>
  ({
    ...{ id: holderName, locale, holderName, title: 'Screening', number: '7K3M-9QXT-2B4D', attended: 4 },
    ...{ minutesAttended: 690, minutesPlanned: 720, modules: ['Recognising smuggling'] },
    ...{ planned: 4, startsOn: '2026-03-02', endsOn: '2026-03-03', hostName: 'Group 484', leadName: 'Lead' },
    issuedAt: '2026-03-04T09:00:00.000Z',
  }) as unknown as Certificate;

it('All certificates of an event are one document: a sheet each, in the language of its holder.', () => {
  const date = '2026-03-05T09:00:00.000Z';
  const certificates = [certificate('sq', 'Arta'), certificate('mk', 'Goce')];
  const { blocks } = allCertificatesDocument(
    languageOf('en'),
    { title: 'Screening', certificates, date },
    needs,
  );
  expect(blocks.filter(({ kind }) => kind === 'newSheet')).toHaveLength(1);
  const headings = blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []));
  for (const [locale, name] of [
    ['sq', 'Arta'],
    ['mk', 'Goce'],
  ] as const) {
    expect(headings).toContain(languageOf(locale).t('training.certificate.title'));
    expect(headings).toContain(name);
  }
  const facts = blocks.flatMap((one) => (one.kind === 'keyValues' ? one.pairs : []));
  expect(facts).toContainEqual({
    key: languageOf('sq').t('training.certificate.hours'),
    value: '11,5 nga 12',
  });
  expect(JSON.stringify(facts)).toContain('Recognising smuggling');
  expect(JSON.stringify(blocks).match(/_{32}\\nLead/g)).toHaveLength(2);
  const none = allCertificatesDocument(
    languageOf('en'),
    { title: 'Screening', certificates: [], date },
    needs,
  );
  expect(none.blocks).toHaveLength(1);
});
