import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { ruleWords } from '../rule-words.ts';
import type { Fit, Verdict } from '../rules.ts';
import type { ApplicantRules } from '../schema.ts';

const tones: Record<Verdict, Tone> = { fits: 'good', does_not_fit: 'bad', not_known: 'waiting' };
type Props = {
  rules: ApplicantRules;
  deadline: string;
  fits: readonly Fit[];
  caption: string;
  whose: string;
};

/** Each rule of the call with what it says of one organisation: `whose` is the reader's own, or another. */
export function FitTable({ rules, deadline, fits, caption, whose }: Props) {
  const { t, list } = useLanguage();
  const words = ruleWords(useLanguage(), rules, deadline);
  return (
    <Table
      caption={caption}
      rows={fits}
      empty={t('grants.fit.none')}
      columns={[
        { head: t('grants.fit.rule'), cell: ({ rule }) => words[rule] },
        {
          head: whose,
          cell: ({ verdict, names = [] }) => (
            <>
              <Tag tone={tones[verdict]}>{t(`grants.fit.${verdict}`)}</Tag>{' '}
              {names.length > 0 ? list(names) : null}
            </>
          ),
        },
      ]}
    />
  );
}
