import { isServed } from '../../../platform/files/file-state.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { FileLinks } from '../../annexes/pages/file-links.tsx';
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
        <FileLinks files={bills} hrefOf={({ id }) => `/bills/${id}`} />
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
