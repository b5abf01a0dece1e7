import { FoldedCheckboxes } from '../../ui/choices.tsx';
import { Details } from '../../ui/details.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { errorOf, typedOne, useForm } from '../../ui/form-context.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { Tick } from '../../ui/tick.tsx';
import type { Published } from '../queries-about.ts';

/** The first question: organisations of the list, others in the reporter's own words, or nothing known. Each answer is folded. */
export function KeptAway({ organisations, whole }: Pick<Published, 'organisations'> & { whole: boolean }) {
  const { t } = useLanguage();
  const { typed, errors } = useForm({});
  const of = (runs: boolean) =>
    organisations.filter((one) => one.runs === runs).map(({ id, name }) => ({ value: id, text: name }));
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
