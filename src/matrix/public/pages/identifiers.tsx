import { useLanguage } from '../../../ui/language-context.ts';
import type { LegalIdentifier } from '../../identifiers.ts';

/** What a legal text is called by, leading to it; where no public page is known, that is said. */
export function Identifier({ identifier: { scheme, value, url } }: { identifier: LegalIdentifier }) {
  const { t } = useLanguage();
  return (
    <>
      <span dir="ltr">
        {`${scheme.toUpperCase()} `}
        {url ? (
          <a class="govuk-link" href={url} rel="noopener noreferrer">
            {value}
          </a>
        ) : (
          value
        )}
      </span>
      {url ? null : ` (${t('matrix.identifier.no_page')})`}
    </>
  );
}

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
      {identifiers.map((identifier) => (
        <li>
          <Identifier identifier={identifier} />
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
