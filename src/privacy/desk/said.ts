import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import type { RecordKey } from '../declarations/declaration.ts';
import type { Outcome } from '../requests/rules.ts';
import type { Act, ActResult, Reached } from './held.ts';

/** What was done, in the reader's language: the part of an answer that nobody types. */
export function saidOf(language: Language, outcome: Outcome | null, acts: readonly Act[]): string[] {
  const { t } = language;
  return [
    ...(outcome === 'nothing_held' ? [t('privacy.said.nothing_held')] : []),
    ...acts.flatMap((act) => saidOfAct(language, act)),
    ...(outcome === 'refused' ? [t('privacy.said.refused')] : []),
    ...(outcome ? [t('privacy.said.complain')] : []),
  ];
}

export function saidOfAct(language: Language, { kind, doneAt, result }: Act): string[] {
  const { t } = language;
  const { count, areas } = sumOf(language, result, ({ reached }) => reached);
  const day = language.day(dayIn(zone, doneAt));
  const done =
    kind === 'erased' && count === 0
      ? t('privacy.said.erased_nothing', { day })
      : t(`privacy.said.${kind}`, { day, count, areas });
  if (kind !== 'erased') return [done];
  const grounds = [...new Set(Object.values(result).flatMap((one) => one.grounds))];
  const stays = sumOf(language, result, (one) => one.stays);
  const left = sumOf(language, result, (one) => one.left);
  return [
    done,
    ...(stays.count > 0
      ? [
          t('privacy.said.stays', {
            ...stays,
            grounds: language.list(grounds.map((ground) => t(`privacy.stays.${ground}`))),
          }),
        ]
      : []),
    ...(left.count > 0 ? [t('privacy.said.left', left)] : []),
  ];
}

function sumOf(language: Language, result: ActResult, of: (reached: Reached) => number) {
  const some = (Object.entries(result) as [RecordKey, Reached][]).filter(([, reached]) => of(reached) > 0);
  return {
    count: some.reduce((sum, [, reached]) => sum + of(reached), 0),
    areas: language.list(some.map(([record]) => language.t(`privacy.record.${record}.name`))),
  };
}
