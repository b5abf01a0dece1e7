// What we use of it. Its own types want those of a browser and of a package that draws pages.
declare module 'unpdf' {
  type Item = {
    readonly str?: string;
    readonly hasEOL?: boolean;
    readonly width?: number;
    /** The last two are where it begins, in points from the left and from the foot. */
    readonly transform?: readonly number[];
  };
  type PdfPage = {
    getTextContent(): Promise<{ readonly items: readonly Item[] }>;
    cleanup(): boolean;
  };
  /** Opens a PDF with the build of PDF.js that comes with the package. */
  export function getDocumentProxy(
    content: Uint8Array,
    options?: { verbosity?: number },
  ): Promise<{ readonly numPages: number; getPage(number: number): Promise<PdfPage> }>;
}
