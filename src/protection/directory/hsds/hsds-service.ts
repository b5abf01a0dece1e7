import { addDays, type PlainDate } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/language/language.ts';
import { spokenLanguages } from '../content.ts';
import type { PublicService } from '../rules.ts';
import { whoText } from '../who.ts';
import { schedulesOf } from './hsds-schedules.ts';
import { namedId } from './named-id.ts';
import type { HsdsAttribute, HsdsLocation, HsdsService } from './schema.ts';

/** A listed service with what an exchange format asks for beside what its page shows. */
export type ListedService = PublicService & {
  readonly id: string;
  readonly jurisdiction: string;
  readonly areaName: string;
};

export type HsdsGiven = {
  readonly language: Language;
  readonly today: PlainDate;
  readonly demonstration: boolean;
  placeName(code: string): string;
};

/**
 * A service as HSDS 3.0 describes one. Of a service whose place is not public it holds codes, hours, telephone and jurisdiction: no town,
 * no address, and of what people wrote only the provider's name. A secret place and a service by telephone alone look the same.
 */
export function hsdsService(service: ListedService, given: HsdsGiven): HsdsService {
  const { id, content, checkedOn, jurisdiction, areaName } = service;
  const { language, today, placeName } = given;
  const { t } = language;
  const open = content.placeKind === 'open';
  const { happens, bring } = open ? content.texts : { happens: '', bring: '' };
  const partId = (...name: string[]) => namedId(id, ...name);
  const organizationId = namedId('organization', content.provider);
  const location = locationOf(service, language);
  const place = placeName(jurisdiction);
  return {
    id,
    organization_id: organizationId,
    name: `${t(`services.need.${content.need}`)}: ${content.provider}`,
    ...(happens ? { description: happens } : {}),
    status: 'active',
    interpretation_services: t(`services.interpreter.${content.interpreter}`),
    application_process: [t(`services.access.${content.access}`), bring].filter(Boolean).join('\n'),
    fees_description: t(`services.cost.${content.cost}`),
    eligibility_description: whoText(content, t),
    ...(content.ageFrom === null ? {} : { minimum_age: content.ageFrom }),
    ...(content.ageTo === null ? {} : { maximum_age: content.ageTo }),
    assured_date: checkedOn,
    ...alertOf(service, given),
    phones: content.phones.map((number) => ({
      ...{ id: partId('phone', number), service_id: id, number, type: 'voice' as const },
    })),
    schedules: schedulesOf(id, content, language, today),
    service_areas: [{ id: partId('area'), service_id: id, name: open ? `${areaName}, ${place}` : place }],
    service_at_locations: [{ id: partId('at'), service_id: id, location_id: location.id, location }],
    languages: content.languages.map((code) => ({
      ...{ id: partId('language', code), service_id: id, name: spokenLanguages[code] ?? code, code },
    })),
    organization: { id: organizationId, name: content.provider, description: t('opendata.hsds.provider') },
    required_documents: ['none', 'not_known'].includes(content.documents)
      ? []
      : [{ id: partId('document'), service_id: id, document: t(`services.documents.${content.documents}`) }],
    attributes: attributesOf(service, given),
  };
}

function locationOf({ id, content, areaName }: ListedService, { t }: Language): HsdsLocation {
  const own = namedId(id, 'location');
  if (content.placeKind !== 'open') return { id: own, location_type: 'virtual' };
  // An address of HSDS has six parts, of which the directory knows none by itself.
  const words = [content.address ?? areaName, content.texts.way].filter(Boolean);
  const steps = content.stepFree === 'not_known' ? undefined : t(`services.steps.${content.stepFree}`);
  return {
    ...{ id: own, location_type: 'physical', description: words.join('\n') },
    ...(steps ? { accessibility: [{ id: namedId(id, 'steps'), location_id: own, description: steps }] } : {}),
  };
}

function alertOf({ mark, checkedOn }: ListedService, { language: { t, day }, demonstration }: HsdsGiven) {
  const alerts = [
    ...(demonstration ? [t('services.demonstration')] : []),
    ...(mark === 'ring_first' ? [t('services.ring_first', { day: day(checkedOn) })] : []),
  ];
  return alerts.length > 0 ? { alert: alerts.join(' ') } : {};
}

/** What HSDS has no field for: need, police, papers and people as terms of our own lists; until when the check counts; invented or not. */
function attributesOf(
  { id, content, checkedOn, checkDays }: ListedService,
  { language: { t }, demonstration }: HsdsGiven,
): HsdsAttribute[] {
  const attribute = (type: string, value: string) => ({
    ...{ id: namedId(id, type, value), link_id: id, link_type: type, link_entity: 'service' as const, value },
  });
  const term = (list: string, label: string, code: string): HsdsAttribute => {
    const termId = namedId('term', list, code);
    const taxonomy = `Mostura: ${list}`;
    const named = { id: termId, code, name: t(`services.${list}.${code}`), description: label, taxonomy };
    return { ...attribute(list, code), taxonomy_term_id: termId, taxonomy_term: named };
  };
  return [
    term('need', t('services.title'), content.need),
    term('police_told', t('services.police_told'), content.policeTold),
    term('documents', t('services.documents'), content.documents),
    ...content.forWhom.map((one) => term('who', t('services.who'), one)),
    attribute('check_again_after', addDays(checkedOn, checkDays)),
    attribute('remove_after', addDays(checkedOn, 2 * checkDays)),
    ...(demonstration ? [attribute('demonstration', 'yes')] : []),
  ];
}
