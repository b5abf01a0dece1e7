import { useLanguage } from '../../../ui/language-context.ts';
import type { LegalIdentifier } from '../../identifiers.ts';

/** What a legal text is called by, each leading to it where there is a public page. */
export function Identifiers({
  identifiers,
  symbol,
  url,
}: {
  identifiers: readonly LegalIdentifier[];
  symbol: string;
  url: string | null;
}) {
  const { t } = useLanguage();
  return (
    <ul class="govuk-list">
      {symbol ? <li dir="ltr">{symbol}</li> : null}
      {identifiers.map(({ scheme, value, url: to }) => (
        <li dir="ltr">
          {`${scheme.toUpperCase()} `}
          {to ? (
            <a class="govuk-link" href={to} rel="noopener noreferrer">
              {value}
            </a>
          ) : (
            value
          )}
        </li>
      ))}
      {url ? (
        <li>
          <a class="govuk-link" href={url} rel="noopener noreferrer">
            {t('matrix.source_page')}
          </a>
        </li>
      ) : null}
    </ul>
  );
}
