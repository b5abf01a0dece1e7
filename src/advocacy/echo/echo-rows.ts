import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { Language } from '../../platform/language/language.ts';
import { whereOf } from '../materials/words.ts';
import { languageName } from '../recommendations/words.ts';
import type { PublishedEcho } from './queries.ts';

/** What the media made of it as rows of a table file, with a row of HXL hashtags under the heads when asked. */
export function echoRows(
  language: Language,
  echoes: readonly PublishedEcho[],
  { hxl = false }: { hxl?: boolean } = {},
): CsvCell[][] {
  const { t } = language;
  const columns: readonly { head: string; hxl: string; value(one: PublishedEcho): CsvCell }[] = [
    { head: t('materials.echo.outlet'), hxl: '#meta+outlet+name', value: ({ outlet }) => outlet },
    { head: t('materials.title'), hxl: '#description+title', value: ({ title }) => title },
    { head: t('materials.echo.appeared_on'), hxl: '#date+published', value: ({ appearedOn }) => appearedOn },
    {
      head: t('materials.text.language'),
      hxl: '#meta+language',
      value: (one) => languageName(one.language),
    },
    {
      head: t('common.jurisdiction'),
      hxl: '#country+name',
      value: ({ jurisdiction }) => whereOf(jurisdiction, language),
    },
    { head: t('materials.address'), hxl: '#meta+url', value: ({ url }) => url },
  ];
  return [
    columns.map(({ head }) => head),
    ...(hxl ? [columns.map((column) => column.hxl)] : []),
    ...echoes.map((one) => columns.map(({ value }) => value(one))),
  ];
}
