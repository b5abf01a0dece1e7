import { type Child, type PropsWithChildren, useContext } from 'hono/jsx';
import { useLanguage } from './language-context.ts';
import { WholeContext } from './show-all.tsx';

/** More for those who want it, closed at first: open where all of the page was asked for. */
export function Details({ summary, open, children }: PropsWithChildren<{ summary: Child; open?: boolean }>) {
  const whole = useContext(WholeContext);
  return (
    <details class="govuk-details" open={open || whole}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

/**
 * A part of a page that is closed at first where it has more rows than `most`. The line that opens it says how many; `of` says to
 * those who hear it what they are of, where several parts are called alike.
 */
export function Folded({
  summary,
  of,
  rows,
  most = 4,
  children,
}: PropsWithChildren<{ summary: string; of?: string; rows: number; most?: number }>) {
  const { number } = useLanguage();
  if (rows <= most) return <>{children}</>;
  const line = (
    <>
      {`${summary} (${number(rows)})`}
      {of ? <span class="govuk-visually-hidden"> – {of}</span> : null}
    </>
  );
  return <Details summary={line}>{children}</Details>;
}

/** The first rows of a part of a page, and the others behind a line that says how many they are. `draw` draws some of them. */
export function FirstRows<Row>({
  rows,
  most,
  of,
  draw,
}: {
  rows: readonly Row[];
  most: number;
  /** What they are: for those who hear the line. */
  of: string;
  draw(rows: readonly Row[], first: boolean): Child;
}) {
  const { t } = useLanguage();
  const others = rows.slice(most);
  return (
    <>
      {draw(rows.slice(0, most), true)}
      {others.length > 0 ? (
        <Details
          summary={
            <>
              {t('ui.whole.more', { count: others.length })}
              <span class="govuk-visually-hidden"> – {of}</span>
            </>
          }
        >
          {draw(others, false)}
        </Details>
      ) : null}
    </>
  );
}
