import type { IStylesOptions } from 'docx';
import type { Typeset } from './typeset.ts';

const ink = '1D2B3A';

/** Type and spacing; sizes are in half points, spacing in twentieths of a point. */
export function docxStyles({ lang, region }: Typeset): IStylesOptions {
  const heading = (size: number) => ({
    run: { size, bold: true, color: ink },
    paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font: 'Arial',
          size: 20,
          color: ink,
          language: { value: region ? `${lang}-${region}` : lang },
        },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      heading1: heading(36),
      heading2: heading(26),
      heading3: heading(22),
      heading4: heading(20),
    },
    paragraphStyles: [
      { id: 'Quote', name: 'Quote', basedOn: 'Normal' },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true, size: 18 },
        paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
      },
    ],
  };
}
