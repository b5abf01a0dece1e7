import { type ISectionPropertiesOptions, PageOrientation } from 'docx';
import type { Part } from './typeset.ts';

/** A4 in twips, as it stands, and its margins. */
const [short, long] = [11_906, 16_838];
const margin = { top: 1474, bottom: 1474, left: 1247, right: 1247 };

/** Twips between the margins. */
export function widthOf({ lying }: Pick<Part, 'lying'>): number {
  return (lying ? long : short) - margin.left - margin.right;
}

/** The sheets of a part. Word turns width and height itself when a sheet lies on its side. */
export function pageOf({ lying }: Pick<Part, 'lying'>): ISectionPropertiesOptions {
  return {
    page: {
      size: {
        width: short,
        height: long,
        orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin,
    },
  };
}
