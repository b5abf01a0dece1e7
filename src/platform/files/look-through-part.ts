import { ArchiveError } from './archive-error.ts';
import { mustStayInside } from './relations.ts';

/** What runs when it is opened on some system, by the end of its name. */
const runs =
  /\.(exe|dll|com|scr|pif|cpl|ocx|msi|msix|appx|bat|cmd|ps1|psm1|vb|vbs|vbe|js|mjs|cjs|jse|ws|wsf|wsh|hta|sct|chm|lnk|url|reg|inf|jar|class|sh|bash|command|py|pl|rb|php|so|dylib|app|dmg|pkg|deb|rpm|apk|iso|swf)$/i;
/** Where office programs keep macros, controls and objects of other programs. */
const objects =
  /(^|\/)(vbaProject[^/]*|vbaData\.xml|oleObject\d*\.bin|editdata\.mso)$|(^|\/)activeX\/|(^|\/)(macrosheets|dialogsheets)\/|^(Basic|Scripts)\//i;
/** How programs, shortcuts, compound files (OLE) and archives other than office files begin. */
const beginnings: readonly Buffer[] = [
  ...['MZ', '\u007fELF', '#!', 'Rar!', '7z\u00bc\u00af', '!<arch>', 'MSCF', '{\\rtf', 'dex\n'],
  ...[
    '\u00fe\u00ed\u00fa\u00ce',
    '\u00fe\u00ed\u00fa\u00cf',
    '\u00ce\u00fa\u00ed\u00fe',
    '\u00cf\u00fa\u00ed\u00fe',
  ],
  ...['\u00ca\u00fe\u00ba\u00be', '\u00d0\u00cf\u0011\u00e0', 'L\u0000\u0000\u0000\u0001\u0014\u0002\u0000'],
  // `<?xm` in EBCDIC, in which nothing below would be found.
  'L\u006f\u00a7\u0094',
].map((text) => Buffer.from(text, 'latin1'));
const mostInner = 20_000_000;

/**
 * Looks through one part of an office file to its end. Throws for what runs, for macros and objects of other programs, and for XML
 * that could lead a reader elsewhere; XML is what begins as XML, whatever its name. Returns the content of an archive, to be looked
 * through in its turn.
 */
export async function lookThroughPart(
  name: string,
  content: AsyncIterable<unknown>,
): Promise<Buffer | undefined> {
  if (runs.test(name) || objects.test(name)) throw new ArchiveError('something that runs');
  const named = /\.(xml|rels|rdf|vml|svg)$/i.test(name);
  let [head, size]: [Buffer, number] = [Buffer.alloc(0), 0];
  let begun = false;
  let xml: XmlReader | undefined;
  let kept: Buffer[] | undefined;
  for await (const part of content as AsyncIterable<Buffer>) {
    size += part.length;
    if (xml) xml.read(part);
    else if (kept) kept.push(part);
    else if (!begun) {
      head = Buffer.concat([head, part]);
      if (head.length < 64) continue;
      // However long nothing is said, what comes after it is looked at.
      if (isBlank(head)) head = Buffer.alloc(0);
      else [begun, xml, kept] = [true, ...begin(head, name, named)];
    }
    if (kept && size > mostInner) throw new ArchiveError('too large an archive');
  }
  if (!begun) [xml, kept] = begin(head, name, named);
  xml?.end();
  return kept && Buffer.concat(kept);
}

const textOf = (bytes: Buffer) => bytes.toString('latin1').replaceAll('\0', '');
const mark = /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/;
const isBlank = (head: Buffer) => textOf(head).replace(mark, '') === '';

function begin(head: Buffer, name: string, named: boolean): [XmlReader | undefined, Buffer[] | undefined] {
  if (beginnings.some((one) => head.subarray(0, one.length).equals(one)))
    throw new ArchiveError('something that runs');
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return [undefined, [head]];
  const text = textOf(head).replace(mark, '');
  if (!text.startsWith('<')) {
    if (named && text !== '') throw new ArchiveError('no XML');
    return [undefined, undefined];
  }
  const xml = readXml(name);
  xml.read(head);
  return [xml, undefined];
}

type XmlReader = { read(part: Buffer): void; end(): void };

const encodings = /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-8859-1|windows-125\d)$/i;
/** As long as the longest thing looked for, so that nothing hides between two parts. */
const overlap = 3000;
const forbidden: readonly [RegExp, string][] = [
  [/<!(DOCTYPE|ENTITY)/i, 'a document type'],
  [/<([\w.-]+:)?(script|floating-frame|applet|plugin|object-ole)[\s>/]/i, 'a script or an object'],
  [
    /<([\w.-]+:)?(section-source|object)\s[^<>]{0,2000}?href\s*=\s*["'][^"'<>]{0,500}?(:\/\/|\\\\)/i,
    'a remote part',
  ],
];

/**
 * XML without a document type and without entities: with them a reader can be made to open files and addresses, or to fill its
 * memory. Zero bytes are left out, so that UTF-16 reads as what it is; an encoding in which `<` is another byte is not taken.
 */
function readXml(name: string): XmlReader {
  const relations = /\.rels$/i.test(name);
  let [before, whole, first, drawn] = ['', '', true, false];
  return {
    read(part) {
      const text = before + textOf(part);
      if (first) {
        const encoding = /^[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
        if (encoding !== undefined && !encodings.test(encoding)) throw new ArchiveError('an odd encoding');
        first = false;
      }
      for (const [found, what] of forbidden) if (found.test(text)) throw new ArchiveError(what);
      if (name === '[Content_Types].xml' && /macroEnabled/i.test(text)) throw new ArchiveError('macros');
      // A picture of lines may say what happens when it is shown.
      drawn ||= /<([\w.-]+:)?svg[\s>]/i.test(text);
      if (drawn && /\son[a-z]+\s*=|javascript:|<foreignObject/i.test(text))
        throw new ArchiveError('a picture that acts');
      // No office program writes them as UTF-16, whose letters of two bytes could pass for quotes.
      if (relations && part.includes(0)) throw new ArchiveError('an odd encoding');
      if (relations) whole += textOf(part);
      if (whole.length > 5_000_000) throw new ArchiveError('too many relations');
      before = text.slice(-overlap);
    },
    end: () => mustStayInside(whole),
  };
}
