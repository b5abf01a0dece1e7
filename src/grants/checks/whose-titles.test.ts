import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { languageOf } from '../../../tests/support/language.ts';
import { locales } from '../../platform/language/language.ts';

const folder = 'actions/shbb/forms';
const forms = readdirSync(folder).filter((name) => name.startsWith('application-'));

it('No title of a section of an application speaks to the applicant: whoever checks or scores it reads it, too.', () => {
  const own = /\byour\b|\bjuaj\b|ваша|вашата|\bvaša\b/iu;
  const titles = forms.flatMap((name) => {
    const { sections } = parse(readFileSync(`${folder}/${name}`, 'utf8')) as {
      sections: { title: object }[];
    };
    return sections.flatMap(({ title }) => Object.values(title) as string[]);
  });
  expect(titles.length).toBeGreaterThan(10);
  expect(titles.filter((title) => own.test(title))).toEqual([]);
  for (const locale of locales) {
    const { t } = languageOf(locale);
    expect([locale, t('grants.check.fits.result')]).not.toEqual([locale, t('grants.fit.result')]);
  }
});
