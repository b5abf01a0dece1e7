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
      caption={t('advocacy.material.marks.title')}
      rows={findings}
      empty={t('advocacy.material.marks.none')}
      columns={[
        {
          head: t('advocacy.material.marks.what'),
          cell: ({ mark, words }) => (
            <>
              {t(`advocacy.material.mark.${mark}`)}
              {words.length > 0 ? (
                <>
                  {' '}
                  <bdi>“{words.join('”, “')}”</bdi>
                </>
              ) : null}
            </>
          ),
        },
        { head: t('advocacy.material.marks.where'), cell: ({ language }) => textLanguageName(language) },
        {
          head: t('advocacy.material.state'),
          cell: (one) => {
            if (one.hard) return <Tag tone="bad">{t('advocacy.material.marks.hard')}</Tag>;
            return confirmed.has(keyOf(one)) ? (
              <Tag tone="good">{t('advocacy.material.marks.confirmed')}</Tag>
            ) : (
              <Tag tone="waiting">{t('advocacy.material.marks.soft')}</Tag>
            );
          },
        },
      ]}
    />
  );
}
