import { dayFields } from '../../../platform/http/fields.ts';
import type { Typed } from '../../../platform/http/route.ts';
import type { SealKeys } from '../../sealed.ts';
import type { IncidentRow } from '../queries.ts';
import type { IncidentPage } from '../rules/complete.ts';
import { rangeText } from '../rules/units.ts';
import { openNote } from '../seal.ts';

/** A page of an incident as it was typed, the note opened. */
export function typedOf(keys: SealKeys, row: IncidentRow, page: IncidentPage): Typed {
  return { what, people, place, acts, route, sources }[page](row, keys);
}

function what({ id, kind, note, filesKept }: IncidentRow, keys: SealKeys): Typed {
  return { kind: kind ?? '', note: openNote(keys, id, note) ?? '', 'files_kept[]': filesKept ? ['yes'] : [] };
}

function people({ people: found, groups }: IncidentRow): Typed {
  const ranges = Object.entries(found ?? {}).map(([kind, range]) => [kind, rangeText(range)]);
  return { ...Object.fromEntries(ranges), 'groups[]': groups };
}

function place(row: IncidentRow): Typed {
  return {
    ...{ place: row.jurisdiction ?? '', border: row.border ?? '', place_kind: row.placeKind ?? '' },
    ...{ direction: row.direction ?? '', part_of_day: row.partOfDay ?? '' },
    ...{ ...dayFields('from_on', row.fromOn), ...dayFields('to_on', row.toOn) },
  };
}

function acts({ acts: found, indicators, mechanism }: IncidentRow): Typed {
  return {
    ...Object.fromEntries(
      found.flatMap(({ code, perpetrator, doneBy, hurt, consequence }, at) => [
        [`act_${at + 1}`, code],
        [`perpetrator_${at + 1}`, perpetrator],
        [`done_by_${at + 1}`, doneBy ? rangeText(doneBy) : ''],
        [`hurt_${at + 1}`, rangeText(hurt)],
        [`consequence_${at + 1}`, consequence],
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(indicators ?? {}).map(([code, answer]) => [`asked_${code}`, answer]),
    ),
    mechanism: mechanism ?? '',
  };
}

function route({ route: found }: IncidentRow): Typed {
  return {
    ...{ 'means[]': found?.means ?? [], 'dangers[]': found?.dangers ?? [], price: found?.price ?? '' },
    told: found ? rangeText(found.told) : '',
  };
}

function sources({ sources: found }: IncidentRow): Typed {
  return Object.fromEntries(
    found.flatMap(({ kind, independent, reliability, credibility, month, mayCount }, at) => [
      [`source_${at + 1}`, kind],
      [`independent_${at + 1}`, String(independent)],
      [`reliability_${at + 1}`, reliability],
      [`credibility_${at + 1}`, credibility],
      [`month_${at + 1}`, month],
      [`may_count_${at + 1}`, mayCount ? 'yes' : 'no'],
    ]),
  );
}
