import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import { sortKey } from '../../platform/language/sort-key.ts';
import { FoldedCheckboxes } from '../../ui/choices.tsx';
import { Details } from '../../ui/details.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { errorOf, typedOne, useForm } from '../../ui/form-context.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { Tick } from '../../ui/tick.tsx';
import type { Published } from '../queries-about.ts';

/** The name of a place where the reader's language has one, also a language of people on the move. */
function placeIn({ t, has, locale }: Pick<Language, 't' | 'has' | 'locale'>, code: string): string {
  const key = `services.place.${code}`;
  return has(key) ? t(key) : jurisdictionName(code, locale);
}

/** Names of both scripts in one order. */
const orderOf = ({ name, id }: Published['organisations'][number]) => `${sortKey(name, 'en')} ${id}`;

/** The first question: organisations of the list, others in the reporter's own words, or nothing known. Each answer is folded. */
export function KeptAway({ organisations, whole }: Pick<Published, 'organisations'> & { whole: boolean }) {
  const language = useLanguage();
  const { t } = language;
  const { typed, errors } = useForm({});
  const of = (runs: boolean) =>
    organisations
      .filter((one) => one.runs === runs)
      .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
      .map(({ id, name, jurisdiction }) => ({
        value: id,
        // A name of another script keeps its own order of signs in a page that is read from the right.
        text: `\u2068${name}\u2069`,
        ...(jurisdiction ? { hint: placeIn(language, jurisdiction) } : {}),
      }));
  const holders = of(false);
  const isUnlisted =
    typedOne(typed, 'keep_unlisted') !== '' || errorOf(errors, 'keep_unlisted') !== undefined;
  return (
    <Fieldset legend={t('voice.keep')} id="keep-all" hint={t('voice.keep.hint')} optional>
      <FoldedCheckboxes name="keep[]" label={t('voice.keep.partners')} choices={of(true)} small whole />
      {holders.length > 0 ? (
        <FoldedCheckboxes
          name="keep[]"
          id="keep-holders"
          label={t('voice.keep.holders')}
          choices={holders}
          small
          whole={whole}
          absent={whole ? undefined : t('voice.keep.absent')}
        />
      ) : null}
      <Details summary={t('voice.keep.unlisted')} open={isUnlisted}>
        <TextArea
          name="keep_unlisted"
          label={t('voice.keep.unlisted')}
          hint={t('voice.keep.unlisted.hint')}
          rows={2}
          optional
        />
      </Details>
      <Tick name="keep_unknown" label={t('voice.keep.unknown')} hint={t('voice.keep.unknown.hint')} />
    </Fieldset>
  );
}
