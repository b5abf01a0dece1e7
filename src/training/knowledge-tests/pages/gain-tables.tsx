import type { Language } from '../../../platform/language/language.ts';
import { shareText } from '../../../platform/language/share-text.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { signed } from '../../../ui/signed.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { type Figures, fewest, type Gain, pointsGained } from '../figures.ts';
import { groupText } from '../group-text.ts';

/** From so many per cent of right answers to so many: how much more, in percentage points with one decimal. */
function pointsOf(language: Language, gain: Gain, questions: number): string {
  return signed(language, pointsGained(gain, questions));
}

/** What all who answered both times gained together. */
export function WholeGain({ figures }: { figures: Figures }) {
  const language = useLanguage();
  const { t, number } = language;
  const share = (numerator: number, denominator: number) => shareText(language, { numerator, denominator });
  const { all, questions } = figures;
  if (!all) return <p class="govuk-body">{t('training.test.too_few', { count: fewest })}</p>;
  const asked = all.n * questions.length;
  return (
    <SummaryList
      rows={[
        { key: t('training.test.pairs'), value: number(all.n) },
        { key: t('training.test.right_before'), value: share(all.before, asked) },
        { key: t('training.test.right_after'), value: share(all.after, asked) },
        { key: t('training.test.gain'), value: pointsOf(language, all, questions.length) },
        {
          key: t('training.test.gained'),
          value: t('training.test.gained_of', { gained: figures.gained, count: all.n }),
        },
      ]}
    />
  );
}

/** The same for each group whose numbers tell of nobody. */
export function GainByGroup({ figures }: { figures: Figures }) {
  const language = useLanguage();
  const { t, number } = language;
  const share = (numerator: number, denominator: number) => shareText(language, { numerator, denominator });
  const count = figures.questions.length;
  const hidden = t('training.test.hidden');
  /** Too few is said once a row. */
  const shown = (make: (gain: Gain) => string) => (one: Figures['groups'][number]) =>
    one.gain ? make(one.gain) : '';
  return (
    <>
      <Heading level={2}>{t('training.test.by_group')}</Heading>
      <p class="govuk-body">{t('training.test.why_hidden')}</p>
      <Table
        caption={t('training.test.by_group')}
        hideCaption
        rows={figures.groups}
        columns={[
          { head: t('training.test.group'), names: true, cell: (one) => groupText(language, one) },
          {
            head: t('training.test.pairs'),
            numeric: true,
            cell: ({ gain }) => (gain ? number(gain.n) : hidden),
          },
          {
            head: t('training.test.before'),
            numeric: true,
            cell: shown(({ n, before }) => share(before, n * count)),
          },
          {
            head: t('training.test.after'),
            numeric: true,
            cell: shown(({ n, after }) => share(after, n * count)),
          },
          {
            head: t('training.test.gain'),
            numeric: true,
            cell: shown((gain) => pointsOf(language, gain, count)),
          },
        ]}
      />
    </>
  );
}
