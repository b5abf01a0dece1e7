import { isServed } from '../../../platform/files/file-state.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import type { BesideLine } from '../beside-lines.ts';
import { isPicture } from '../rules.ts';

/** The bills beside a line, and a warning where the same bill is a second time. */
export function BillList({ beside: { bills, twins } }: { beside: BesideLine }) {
  const { t } = useLanguage();
  return (
    <>
      {bills.length === 0 ? (
        <span class="m-quiet">{t('grants.line.bill.none')}</span>
      ) : (
        <ul class="govuk-list m-files">
          {bills.map(({ id, name, state }) => (
            <li>
              <a class="govuk-link" href={`/bills/${id}`}>
                <bdi>{name}</bdi>
              </a>{' '}
              {isServed(state, { sender: false }) ? null : (
                <Tag tone="waiting">{t(`ui.file.title.${state}`)}</Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      {twins.map(({ here, reportNumber, agreementNumber }) => (
        <p class="govuk-body-s">
          <Tag tone="bad">{t('grants.line.twin')}</Tag>{' '}
          {here
            ? t('grants.line.twin.here')
            : agreementNumber
              ? t('grants.line.twin.where', { number: reportNumber, agreement: agreementNumber })
              : t('grants.line.twin.elsewhere')}
        </p>
      ))}
    </>
  );
}

/** Photographs of bills as they are, beside the decision about their line. */
export function BillPictures({ bills }: Pick<BesideLine, 'bills'>) {
  const { t } = useLanguage();
  return (
    <>
      {bills
        .filter(({ type, state }) => isPicture(type) && isServed(state, { sender: false }))
        .map(({ id, name }) => (
          <a href={`/bills/${id}`}>
            <img class="m-bill" src={`/bills/${id}`} alt={t('grants.line.bill.picture', { name })} />
          </a>
        ))}
    </>
  );
}
