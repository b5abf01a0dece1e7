import { kosovoFootnote } from '../../../platform/language/kosovo.ts';
import { type HsdsGiven, hsdsService, type ListedService } from './hsds-service.ts';
import type { HsdsFile } from './schema.ts';

/** What is confirmed today: a service that is suspended, closed or no longer confirmed is not in the file at all. */
const isConfirmed = ({ mark }: ListedService) => mark === 'checked' || mark === 'ring_first';

/** All listed services as the page of services of HSDS 3.0. In the order of their random ids: any other could tell a town. */
export function hsdsFile(services: readonly ListedService[], given: HsdsGiven): HsdsFile {
  const { language, today, demonstration } = given;
  const { t, locale } = language;
  const listed = services.filter(isConfirmed).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const notes = [
    ...(demonstration ? [t('services.demonstration')] : []),
    ...(listed.some(({ jurisdiction }) => jurisdiction === 'XK') ? [kosovoFootnote(locale)] : []),
  ];
  return {
    version: '3.0',
    title: t('opendata.set.hsds'),
    description: `${t('opendata.set.hsds.about')} ${t('opendata.hsds.use')}`,
    publisher_note: notes.length > 0 ? notes.join(' ') : null,
    language: locale,
    demonstration,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    made_on: today,
    ...{ total_items: listed.length, total_pages: 1, page_number: 1, size: listed.length },
    ...{ first_page: true, last_page: true, empty: listed.length === 0 },
    contents: listed.map((service) => hsdsService(service, given)),
  };
}
