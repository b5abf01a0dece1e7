import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { type Finding, keyOf } from '../marks.ts';
import { textLanguageName } from '../words.ts';

/** What must be mended before publication and what a reviewer must look at, or that nothing is left. */
export function Findings({
  findings,
  confirmed,
}: {
  findings: readonly Finding[];
  confirmed: ReadonlySet<string>;
}) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('materials.marks.title')}
      rows={findings}
      empty={t('materials.marks.none')}
      columns={[
        {
          head: t('materials.marks.what'),
          cell: ({ mark, words }) => (
            <>
              {t(`materials.mark.${mark}`)}
              {words.length > 0 ? (
                <>
                  {' '}
                  <bdi>“{words.join('”, “')}”</bdi>
                </>
              ) : null}
            </>
          ),
        },
        { head: t('materials.marks.where'), cell: ({ language }) => textLanguageName(language) },
        {
          head: t('materials.state'),
          cell: (one) => {
            if (one.hard) return <Tag tone="bad">{t('materials.marks.hard')}</Tag>;
            return confirmed.has(keyOf(one)) ? (
              <Tag tone="good">{t('materials.marks.confirmed')}</Tag>
            ) : (
              <Tag tone="waiting">{t('materials.marks.soft')}</Tag>
            );
          },
        },
      ]}
    />
  );
}
