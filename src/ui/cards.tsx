import type { Child } from 'hono/jsx';

export type Card = {
  readonly title: string;
  readonly href?: string;
  /** A figure to be seen first. */
  readonly figure?: string;
  /** Short lines under the title. */
  readonly lines?: readonly Child[];
};

/** A few things side by side, one under the other on a phone. A card with a link can be pressed anywhere. */
export function Cards({ cards, level = 2 }: { cards: readonly Card[]; level?: 2 | 3 }) {
  const Tag = `h${level}` as 'h2';
  return (
    <ul class="m-cards">
      {cards.map(({ title, href, figure, lines = [] }) => (
        <li class="m-card">
          {figure ? <p class="m-card__figure">{figure}</p> : null}
          <Tag class="m-card__title">
            {href ? (
              <a class="govuk-link" href={href}>
                {title}
              </a>
            ) : (
              title
            )}
          </Tag>
          {lines.map((line) => (
            <p class="m-card__text">{line}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
