import { createContext, useContext } from 'hono/jsx';
import { filterOnly } from '../platform/http/paging.ts';
import { useLanguage } from './language-context.ts';

/** True where all of a page was asked for, as for printing: what is folded is open. Given by the frame. */
export const WholeContext = createContext(false);

/** On a page with folded parts: leads to the same page with all of them open, and back. `query` is what the page was asked. */
export function ShowAll({ query = {} }: { query?: Readonly<Record<string, string | undefined>> }) {
  const { t } = useLanguage();
  const whole = useContext(WholeContext);
  const asked = Object.entries(filterOnly(query)).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  const search = new URLSearchParams(whole ? asked : [...asked, ['show', 'all']]);
  return (
    <p class="govuk-body m-show-all">
      <a class="govuk-link" href={`?${search}`}>
        {t(whole ? 'ui.whole.fold' : 'ui.whole.open')}
      </a>
    </p>
  );
}

/** Above a page of a list: how many of all that were found it shows. Nothing where it shows all. */
export function ShownOf({ shown, total }: { shown: number; total: number }) {
  const { t } = useLanguage();
  return shown < total ? <p class="govuk-body">{t('ui.whole.shown', { shown, total })}</p> : null;
}
