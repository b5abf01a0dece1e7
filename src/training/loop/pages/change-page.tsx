import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { signed } from '../../../ui/signed.ts';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import type { LoopChange } from '../queries-change.ts';

/** What changed by the next call, in full fives of organisations, and nothing of any one of them. `nameOf` gives a criterion its title. */
export function ChangePage({
  changes,
  nameOf,
}: {
  changes: readonly LoopChange[];
  nameOf: (criterion: string) => string;
}) {
  const language = useLanguage();
  const { t, number, percent } = language;
  const title = t('training.loop.change');
  const changed = (one: LoopChange) =>
    t('training.loop.change.changed', {
      before: percent(one.before, 100),
      after: percent(one.after, 100),
      difference: signed(language, differenceOf(one)),
      organisations: number(one.organisations),
    });
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body-l">{t('training.loop.change.intro')}</p>
      <p class="govuk-body">{t('training.loop.change.rule')}</p>
      {changes.length === 0 ? (
        <InsetText>{t('training.loop.change.none')}</InsetText>
      ) : (
        <>
          <Table
            caption={title}
            hideCaption
            rows={[...new Set(changes.map(({ criterion }) => criterion))]}
            columns={[
              { head: t('training.loop.criterion'), names: true, cell: nameOf },
              ...[true, false].map((wasTaught) => ({
                head: t(groupOf({ wasTaught })),
                cell: (criterion: string) => {
                  const of = changes.find(
                    (one) => one.criterion === criterion && one.wasTaught === wasTaught,
                  );
                  return of ? changed(of) : '–';
                },
              })),
            ]}
          />
          <p class="govuk-body">{t('training.loop.change.no_proof')}</p>
          <TakeTable of="learning_change" path="/learning-change" />
        </>
      )}
    </>
  );
}

/** The key of a group's name: those who were at a module that teaches the criterion, or the others. */
export const groupOf = ({ wasTaught }: Pick<LoopChange, 'wasTaught'>) =>
  `training.loop.change.${wasTaught ? 'were_taught' : 'were_not'}`;

/** In percentage points with one decimal. */
export const differenceOf = ({ before, after }: Pick<LoopChange, 'before' | 'after'>) =>
  (Math.round(after * 10) - Math.round(before * 10)) / 10;
