import { instantIn, type PlainDate } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import type { ServiceContent } from '../content.ts';
import { namedId } from './named-id.ts';
import type { HsdsSchedule } from './schema.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The weekly hours of a service (RFC 5545); none where they are not known. The offset from UTC is that of the day of the file. */
export function schedulesOf(
  serviceId: string,
  { always, hours }: Pick<ServiceContent, 'always' | 'hours'>,
  { t }: Language,
  today: PlainDate,
): HsdsSchedule[] {
  const weekly = (name: string) => ({
    ...{ id: namedId(serviceId, 'schedule', name), service_id: serviceId, freq: 'WEEKLY' as const },
  });
  if (always)
    return [{ ...weekly('always'), byday: weekdays.join(','), description: t('services.hours.always') }];
  const minutes = minutesAhead(today);
  return hours.map(({ day, opens, closes }) => ({
    ...weekly(`${day} ${opens} ${closes}`),
    byday: weekdays[day - 1]!,
    timezone: minutes / 60,
    opens_at: `${opens}${offsetText(minutes)}`,
    closes_at: `${closes}${offsetText(minutes)}`,
    description: t('services.hours.line', { day: t(`services.day.${day}`), opens, closes }),
  }));
}

/** Minutes that the clocks of the six are ahead of UTC at noon of a day. */
function minutesAhead(day: PlainDate): number {
  return (Date.parse(`${day}T12:00:00Z`) - Date.parse(instantIn(zone, day, '12:00'))) / 60_000;
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60].map((one) => String(one).padStart(2, '0'));
  return `+${hours}:${rest}`;
}
