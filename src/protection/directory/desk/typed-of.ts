import type { Typed } from '../../../platform/http/route.ts';
import type { ServiceRow } from '../queries.ts';
import { weekdays } from '../schema.ts';
import { type DirectoryKeys, openDiscreet } from '../seal.ts';

/** A service as its form was typed, the discreet part opened. */
export function typedOf(needs: DirectoryKeys, { id, areaId, content, discreet }: ServiceRow): Typed {
  const opened = openDiscreet(needs, id, discreet);
  const hours = weekdays.map((one) => {
    const found = content.hours.find(({ day }) => day === one);
    return [`hours_${one}`, found ? `${found.opens}-${found.closes}` : ''] as const;
  });
  return {
    ...{ place: areaId, provider: content.provider, need: content.need, police_told: content.policeTold },
    ...{ documents: content.documents, for_whom: content.forWhom, place_kind: content.placeKind },
    ...{ age_from: String(content.ageFrom ?? ''), age_to: String(content.ageTo ?? '') },
    ...{ address: content.address ?? '', phones: content.phones.join(', '), languages: content.languages },
    ...{ interpreter: content.interpreter, cost: content.cost, access: content.access },
    ...{ step_free: content.stepFree, always: content.always ? ['yes'] : [] },
    ...Object.fromEntries(hours),
    ...{ text_way: content.texts.way, text_bring: content.texts.bring, text_happens: content.texts.happens },
    ...{ told: opened?.told ?? 'not_known', discreet_phone: opened?.phone ?? '' },
    discreet_remark: opened?.remark ?? '',
  };
}
