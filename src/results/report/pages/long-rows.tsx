import type { PropsWithChildren } from 'hono/jsx';
import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';

/** A table of a report: one of more than `most` rows is closed at first, below the line that says what it has. */
export function LongRows({
  rows,
  most,
  caption,
  outside = false,
  children,
}: PropsWithChildren<{
  rows: number;
  most: number;
  caption: string;
  /** No heading above says what the table is: the line does. */
  outside?: boolean;
}>) {
  const { t } = useLanguage();
  if (rows <= most) return <>{children}</>;
  const line = t('results.figures.rows', { count: rows });
  return (
    <Details
      summary={
        outside ? (
          `${caption}: ${line}`
        ) : (
          <>
            {line}
            <span class="govuk-visually-hidden"> – {caption}</span>
          </>
        )
      }
    >
      {children}
    </Details>
  );
}
