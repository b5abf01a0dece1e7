import { annexTables } from './annex-tables.ts';
import { partnerTable } from './financial-tables.ts';
import { type Cell, type ReportTable, textOf } from './report-table.ts';
import {
  financialTable,
  indicatorRowsOf,
  logframeTable,
  type ReportContent,
  subGrantTable,
} from './report-tables.ts';

/** A row of a table as it is compared: under what it is found again, its name, its page and what its cells say. */
type ComparedRow = {
  readonly key: string;
  readonly name: string;
  readonly href: string | undefined;
  readonly cells: readonly string[];
};
type ComparedTable = {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly ComparedRow[];
  /** Counts of people with small ones hidden: that a figure moved is said, by how much is not, because two of them subtracted would tell. */
  readonly counted: boolean;
};

/** The annexes in which people and organisations are counted with small numbers hidden. */
const countedKeys: readonly string[] = ['gatherings', 'organisations', 'trained', 'cases', 'capacity'];

/** Everything a report shows of the records, table by table, so that nothing that it shows can move unseen. */
export function comparedTables(content: ReportContent): ComparedTable[] {
  const { facts, language } = content;
  const table = (
    { caption, columns, rows }: ReportTable,
    keyOf: (at: number) => string,
    rest: {
      hrefOf?: (at: number) => string | undefined;
      counted?: boolean;
      names?: (cells: readonly Cell[]) => string;
      /** The name of a month whose column has only its number. */
      months?: (month: string) => string;
    } = {},
  ): ComparedTable => ({
    caption,
    heads: columns.map(({ head }) => (rest.months && /^\d+$/.test(head) ? rest.months(head) : head)),
    counted: rest.counted ?? false,
    rows: rows.map((cells, at) => ({
      key: keyOf(at),
      name: rest.names?.(cells) ?? textOf(language, cells[0] ?? null),
      href: rest.hrefOf?.(at),
      cells: cells.map((cell, at) =>
        rest.months && /^\d+$/.test(columns[at]!.head)
          ? language.t(cell ? 'results.difference.planned' : 'results.difference.not_planned')
          : textOf(language, cell),
      ),
    })),
  });
  const logframe = logframeTable(content);
  // Its rows are those of the indicators, in their order.
  const indicators = indicatorRowsOf(content).map((row) => row.indicator);
  const codeOf = (at: number) => indicators[at]!.code;
  return [
    table(financialTable(content), (at) => facts.headings[at]!.heading, {
      hrefOf: (at) => `/staff/budget/expenditure?heading=${encodeURIComponent(facts.headings[at]!.heading)}`,
    }),
    ...(facts.spending
      ? [
          table(
            partnerTable(content, facts.spending),
            (at) => `${facts.spending![at]!.partnerId} ${facts.spending![at]!.heading}`,
            {
              hrefOf: () => '/staff/budget/expenditure',
              names: (cells) =>
                `${textOf(language, cells[0] ?? null)} · ${textOf(language, cells[1] ?? null)}`,
            },
          ),
        ]
      : []),
    table(logframe, codeOf, {
      hrefOf: (at) => `/staff/logframe/${codeOf(at)}`,
      names: (cells) => textOf(language, cells[1] ?? null).split('\n')[0]!,
    }),
    table(subGrantTable(content), (at) => facts.subGrants[at]!.id, {
      hrefOf: (at) => `/agreements/${facts.subGrants[at]!.id}`,
    }),
    table(gatheringTable(content), (at) => facts.gatherings[at]!.id, {
      hrefOf: (at) => `/staff/gatherings/${facts.gatherings[at]!.id}`,
    }),
    table(publishedTable(content), (at) => facts.materials[at]!.id),
    ...annexTables(content).map((annex) => {
      const names = annex.rows.map((cells) => textOf(language, cells[0] ?? null));
      return table(
        annex,
        (at) =>
          `${annex.hrefs[at] ?? ''} ${names[at]} ${names.slice(0, at).filter((one) => one === names[at]).length}`,
        {
          ...{ hrefOf: (at) => annex.hrefs[at], counted: countedKeys.includes(annex.key) },
          ...(annex.key === 'action_plan'
            ? { months: (month) => language.t('results.difference.month', { month }) }
            : {}),
        },
      );
    }),
  ];
}

function gatheringTable({ language, facts }: ReportContent): ReportTable {
  const { t } = language;
  return {
    caption: t('results.report.gatherings'),
    columns: [
      { head: t('results.difference.title') },
      { head: t('results.difference.kind') },
      { head: t('results.difference.place') },
      { head: t('results.period.from') },
      { head: t('results.period.until') },
      { head: t('results.report.women'), numeric: true },
      { head: t('results.report.men'), numeric: true },
      { head: t('results.annex.unsaid'), numeric: true },
      { head: t('results.difference.organisations'), numeric: true },
    ],
    rows: facts.gatherings.map((one): Cell[] => [
      one.title,
      t(`results.gathering.${one.kind}`),
      one.place,
      { day: one.startsOn },
      { day: one.endsOn },
      { count: one.women },
      { count: one.men },
      { count: one.unsaid ?? 0 },
      { count: one.organisations },
    ]),
  };
}

export function publishedTable({ language, facts }: ReportContent): ReportTable {
  const { t } = language;
  return {
    caption: t('results.report.section.2_6'),
    columns: [
      { head: t('results.difference.title') },
      { head: t('results.difference.kind') },
      { head: t('results.difference.published_on') },
    ],
    rows: facts.materials.map((one): Cell[] => [
      one.title,
      t(`results.output.${one.kind}`),
      { day: one.publishedOn },
    ]),
  };
}

/** A figure or word of a report that the records no longer say. Undefined: the row is not there. */
export type Difference = {
  /** The table, and under what its row is found. */
  readonly table: string;
  readonly key: string;
  readonly name: string;
  readonly href: string | undefined;
  /** The column; undefined where the whole row came or went. */
  readonly head: string | undefined;
  readonly before: string | undefined;
  readonly now: string | undefined;
};

/** What is otherwise now than it was: cell by cell, in the order of the report; a row that came or went is one difference. */
export function differencesBetween(before: ReportContent, now: ReportContent): Difference[] {
  const [old, young] = [comparedTables(before), comparedTables(now)];
  const captions = [...new Set([...old, ...young].map(({ caption }) => caption))];
  return captions.flatMap((caption) => {
    const [then, today] = [old, young].map((tables) => tables.find((one) => one.caption === caption));
    const { heads, counted } = (then ?? today)!;
    const rows = [then, today].map((one) => new Map(one?.rows.map((row) => [row.key, row])));
    const keys = [...new Set(rows.flatMap((one) => [...one.keys()]))];
    return keys.flatMap((key): Difference[] => {
      const [was, is] = rows.map((one) => one.get(key));
      const { name, href } = (is ?? was)!;
      const about = { table: caption, key, name, href };
      if (!was || !is)
        return [
          {
            ...about,
            head: undefined,
            before: was && cellsText(heads, was),
            now: is && cellsText(heads, is),
          },
        ];
      return heads.flatMap((head, at): Difference[] => {
        const [then, today] = [was.cells[at] ?? '', is.cells[at] ?? ''];
        if (then === today) return [];
        return [{ ...about, head, before: counted ? '' : then, now: counted ? '' : today }];
      });
    });
  });
}

/** The cells of a row by the names of their columns; what names the row is said beside them. */
function cellsText(heads: readonly string[], { name, cells }: ComparedRow): string {
  return cells.flatMap((cell, at) => (cell && cell !== name ? [`${heads[at]}: ${cell}`] : [])).join('; ');
}
