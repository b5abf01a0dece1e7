import type { SetupPoint } from '../../platform/setup.ts';
import { Heading } from '../../ui/heading.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';

type Props = {
  readonly areas: readonly SetupPoint[];
  readonly settings: readonly SetupPoint[];
  readonly demonstration: boolean;
};

/** What is there and what is missing: first what is done on a page, then what the machine is told. */
export function SetupPage({ areas, settings, demonstration }: Props) {
  const { t } = useLanguage();
  const missing = [...areas, ...settings].filter(({ done }) => !done).length;
  return (
    <>
      <Heading>{t('tasks.setup.title')}</Heading>
      <p class="govuk-body-l">{t('tasks.setup.intro', { missing })}</p>
      {demonstration ? <InsetText>{t('tasks.setup.demonstration')}</InsetText> : null}
      <Points caption={t('tasks.setup.on_pages')} points={areas} />
      <Points caption={t('tasks.setup.on_the_machine')} points={settings} />
      <p class="govuk-body">{t('tasks.setup.how')}</p>
    </>
  );
}

function Points({ caption, points }: { caption: string; points: readonly SetupPoint[] }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={caption}
      rows={points.toSorted((a, b) => Number(a.done) - Number(b.done))}
      columns={[
        {
          head: t('tasks.setup.point'),
          cell: ({ key }) => t(`tasks.setup.${key}`),
          href: ({ href, done }) => (done ? undefined : href),
        },
        { head: t('tasks.setup.why'), cell: ({ key }) => t(`tasks.setup.${key}.why`) },
        {
          head: t('tasks.setup.state'),
          cell: ({ done }) => (
            <Tag tone={done ? 'good' : 'waiting'}>
              {t(done ? 'tasks.setup.there' : 'tasks.setup.missing')}
            </Tag>
          ),
        },
      ]}
    />
  );
}
