import { locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { WrittenLine } from '../../../ui/written-text.tsx';
import type { Gathering } from '../../queries.ts';
import type { EventText } from '../queries.ts';

/** In which languages an event is written, and where one more can be written. */
export function LanguagesSection({
  gathering,
  texts,
  mayWrite,
  token,
}: {
  gathering: Gathering;
  texts: readonly EventText[];
  mayWrite: boolean;
  token: string;
}) {
  const { t } = useLanguage();
  const here = `/staff/gatherings/${gathering.id}`;
  const missing = locales.filter(
    (one) => one !== gathering.language && !texts.some(({ language }) => language === one),
  );
  if (!mayWrite && texts.length === 0) return null;
  const rows = [
    { language: gathering.language, title: gathering.title, first: true },
    ...texts.map(({ language, title }) => ({ language, title, first: false })),
  ];
  return (
    <>
      <Heading level={2}>{t('training.texts')}</Heading>
      <Table
        caption={t('training.texts')}
        hideCaption
        rows={rows}
        columns={[
          {
            head: t('training.language'),
            names: true,
            cell: ({ language }) => (language ? nameOf(language) : t('training.language.unsaid')),
          },
          {
            head: t('training.title'),
            cell: ({ title, language }) => <WrittenLine written={{ text: title, in: language }} />,
          },
          ...(mayWrite
            ? [
                {
                  head: t('training.text.write'),
                  cell: ({ language, first }: (typeof rows)[number]) =>
                    first || language === null ? (
                      <a class="govuk-link m-action" href={`${here}/edit`}>
                        {t('training.edit.action')}
                      </a>
                    ) : (
                      <>
                        <a class="govuk-link m-action" href={`${here}/texts/${language}`}>
                          {t('training.text.edit')}
                          <span class="govuk-visually-hidden">: {nameOf(language)}</span>
                        </a>
                        <ButtonForm
                          action={`${here}/texts/${language}/remove`}
                          token={token}
                          look="secondary"
                        >
                          {t('training.text.remove')}
                          <span class="govuk-visually-hidden">: {nameOf(language)}</span>
                        </ButtonForm>
                      </>
                    ),
                },
              ]
            : []),
        ]}
      />
      {mayWrite && missing.length > 0 ? (
        <p class="govuk-body">
          {t('training.text.add')}{' '}
          {missing.map((one, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <a class="govuk-link" href={`${here}/texts/${one}`}>
                {nameOf(one)}
              </a>
            </>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** A language in its own name; the two letters of Serbian told apart. */
const nameOf = (one: string) => (one === 'sr-Latn' ? `${localeName(one)} (latinica)` : localeName(one));
