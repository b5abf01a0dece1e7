import type { Child } from 'hono/jsx';
import { useLanguage } from './language-context.ts';

export type SummaryRow = {
  readonly key: string;
  readonly value: Child;
  /** Where the answer can be changed; the link says what it changes to those who only hear it. */
  readonly change?: string;
  /** Other things to do with the row. */
  readonly actions?: readonly { readonly href: string; readonly text: string }[];
};

/** Facts of a record, or the answers to check before sending. User-typed text keeps its own direction and line ends. */
export function SummaryList({ rows, plain }: { rows: readonly SummaryRow[]; plain?: boolean }) {
  const language = useLanguage();
  return (
    <dl class={`govuk-summary-list${plain ? ' govuk-summary-list--no-border' : ''}`}>
      {rows.map(({ key, value, change, actions = [] }) => {
        const links = change ? [{ href: change, text: language.t('ui.change') }, ...actions] : actions;
        return (
          <div class={`govuk-summary-list__row${links.length ? '' : ' govuk-summary-list__row--no-actions'}`}>
            <dt class="govuk-summary-list__key">{key}</dt>
            <dd class="govuk-summary-list__value m-typed" dir="auto">
              {value === '' || value === undefined || value === null ? (
                <span class="m-quiet">{language.t('ui.not_given')}</span>
              ) : (
                value
              )}
            </dd>
            {links.length ? (
              <dd class="govuk-summary-list__actions">
                {links.map(({ href, text }) => (
                  <a class="govuk-link m-action" href={href}>
                    {text}
                    <span class="govuk-visually-hidden">: {key}</span>
                  </a>
                ))}
              </dd>
            ) : null}
          </div>
        );
      })}
    </dl>
  );
}
