import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import type { Language } from '../../platform/language/language.ts';
import { whereOf } from '../materials/words.ts';
import { languageName } from '../recommendations/words.ts';
import type { PublishedEcho } from './queries.ts';

/** What the media made of it as rows of a table file, with HXL hashtags under the heads. */
export function echoRows(language: Language, echoes: readonly PublishedEcho[]) {
  const { t } = language;
  const columns: readonly TaggedColumn<PublishedEcho>[] = [
    { head: t('materials.echo.outlet'), tag: '#meta+outlet+name', value: ({ outlet }) => outlet },
    { head: t('materials.title'), tag: '#description+title', value: ({ title }) => title },
    { head: t('materials.echo.appeared_on'), tag: '#date+published', value: ({ appearedOn }) => appearedOn },
    {
      head: t('materials.text.language'),
      tag: '#meta+language',
      value: (one) => languageName(one.language),
    },
    {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ jurisdiction }) => whereOf(jurisdiction, language),
    },
    { head: t('materials.address'), tag: '#meta+url', value: ({ url }) => url },
  ];
  return taggedRows(columns, echoes);
}
