import type { Language } from '../../../platform/language/language.ts';
import type { Option } from '../../../ui/select.tsx';
import type { Procurement } from '../queries.ts';

/** Contracts as choices of the entry that pays one: each says what is left of it, or when it was ended. */
export function contractOptions(language: Language, contracts: readonly Procurement[]): Option[] {
  return contracts.map(({ id, number, subject, standing, endedOn }) => ({
    value: id,
    text:
      endedOn === null
        ? language.t('action.expenditure.contract.left', {
            ...{ number, subject },
            left: language.money(standing.left),
          })
        : language.t('action.expenditure.contract.ended', { number, subject, day: language.day(endedOn) }),
  }));
}
