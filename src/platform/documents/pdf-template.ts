/**
 * The sheet in Typst. It is constant: what people typed reaches it as JSON, as strings, and is never read as markup.
 */
export const pdfTemplate = String.raw`
#let d = json("/document.json")
#let ink = rgb("#1d2b3a")
#let line-colour = rgb("#8a97a3")
#let small = d.paper == "a6"
// A footnote in two languages needs more room at the foot of a small sheet.
#let foot = if not small { 3.1cm } else if d.kosovoFootnote.contains("\n") { 2.9cm } else { 2cm }
#set document(title: d.title, date: none)
#set text(
  font: ("Noto Sans", "Noto Naskh Arabic", "Noto Sans Bengali"), size: if small { 8pt } else { 10pt }, fill: ink,
  lang: d.lang, region: d.region, dir: if d.dir == "rtl" { rtl } else { ltr },
)
#set par(leading: 0.7em, spacing: 1em)

// A word longer than a line may break anywhere; nothing runs off the sheet, and the sign at which it breaks is not drawn: copying takes none along.
#show regex("\S{24}"): it => { it; hide(sym.zws) }

// Addresses of pages and of mailboxes can be followed. A full stop or bracket after one is no part of it.
#show regex("(https?://[^\s<>\"]*[^\s<>\".,;:!?)\]}’”»]|[\w.+-]+@[\w-]+(\.[\w-]+)+)"): it => {
  if it.text.len() > 2000 { it }
  else if it.text.starts-with("http") { link(it.text, it) }
  else { link("mailto:" + it.text, it) }
}

#let said(text) = text.split("\n").map(part => [#part]).join(linebreak())
#let runs-of(runs) = runs.map(run => if run.bold { strong(said(run.text)) } else { said(run.text) }).join()

#let page-number = context d.pageNumber.map(part => {
  if "text" in part { part.text }
  else if part.count == "page" { str(counter(page).get().first()) }
  else { str(counter(page).final().first()) }
}).join()

#set page(
  paper: d.paper,
  margin: if small { (x: 0.8cm, top: 1.5cm, bottom: foot) } else { (x: 2.2cm, top: 2.6cm, bottom: foot) },
  header: {
    set text(size: if small { 6.5pt } else { 8pt })
    if d.demonstration != none { block(below: 4pt, strong(d.demonstration)) }
    said(d.header)
    v(-4pt)
    line(length: 100%, stroke: 0.5pt + line-colour)
  },
  footer-descent: if small { 6pt } else { 12pt },
  footer: {
    set text(size: 7pt)
    line(length: 100%, stroke: 0.5pt + line-colour)
    v(-2pt)
    grid(
      columns: (auto, 1fr, auto), column-gutter: 8pt, align: (start + horizon, start + horizon, end + horizon),
      if d.eu != none { image("/emblem.svg", height: if small { 0.7cm } else { 1cm }, alt: d.eu.statement) },
      if d.eu != none { text(size: if small { 7pt } else { 9pt }, strong(d.eu.statement)) },
      page-number,
    )
    context if counter(page).get() != counter(page).final() { v(-2pt); text(size: if small { 5pt } else { 6pt }, said(d.kosovoFootnote)) }
  },
)

#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: if small { 12pt } else { 18pt })
#show heading.where(level: 2): set text(size: if small { 10pt } else { 13pt })
#show heading.where(level: 3): set text(size: if small { 8.5pt } else { 11pt })
#show heading.where(level: 4): set text(size: if small { 8pt } else { 10pt })
#show figure: set block(breakable: true)
#show figure.caption: it => align(start, strong(it.body))
#set figure(numbering: none, supplement: none, gap: 6pt)
#set figure.caption(position: top)

// Figures keep their order of signs in a script that runs from right to left.
#let cell-of(runs, side) = if side == "end" { text(dir: ltr, runs-of(runs)) } else { runs-of(runs) }

#let show-table(block) = figure(
  kind: table,
  caption: if block.caption == "" { none } else { said(block.caption) },
  {
    set text(size: 9pt)
    // Said by its side: a figure runs from left to right in every script, and its own end would be the other one.
    let far = if d.dir == "rtl" { left } else { right }
    let aligns = block.aligns.map(side => if side == "end" { far + top } else { start + top })
    table(
      columns: block.widths.map(share => share * 1fr),
      align: (x, y) => aligns.at(x),
      // Words after figures would be read as one with them: a wider gap parts the two.
      inset: (x, y) => {
        let before = if x > 0 and block.aligns.at(x - 1) == "end" and block.aligns.at(x) != "end" { 12pt } else { 5pt }
        if d.dir == "rtl" { (right: before, left: 5pt, y: 5pt) } else { (left: before, right: 5pt, y: 5pt) }
      },
      stroke: (x, y) => (bottom: (if y == 0 { 1pt } else { 0.5pt }) + line-colour),
      table.header(..block.head.map(name => strong(said(name)))),
      ..block.rows.map(row => row.enumerate().map(((at, runs)) => cell-of(runs, block.aligns.at(at)))).sum(default: ()),
      ..if block.foot.len() > 0 {
        (table.footer(repeat: false, ..block.foot.map(row => row.enumerate().map(((at, runs)) => strong(cell-of(runs, block.aligns.at(at))))).sum(default: ())),)
      },
    )
  },
)

#let show-block(b) = {
  if b.kind == "heading" { heading(level: b.level, runs-of(b.runs)) }
  else if b.kind == "paragraph" { par(runs-of(b.runs)) }
  else if b.kind == "fields" { par(runs-of(b.runs)) }
  else if b.kind == "note" {
    block(width: 100%, inset: (x: 10pt, y: 8pt), stroke: (if d.dir == "rtl" { (right: 3pt + line-colour) } else { (left: 3pt + line-colour) }), fill: rgb("#f2f4f6"), if b.lang == none { runs-of(b.runs) } else { text(lang: b.lang, region: none, runs-of(b.runs)) })
  }
  else if b.kind == "list" {
    let items = b.items.map(runs-of)
    if b.ordered { enum(..items) } else { list(..items) }
  }
  else if b.kind == "keyValues" {
    // Latin and Arabic letters have capitals of different heights: a label and its value begin on one line all the same.
    set text(top-edge: 0.9em) if d.dir == "rtl"
    grid(columns: (1fr, 2fr), column-gutter: if small { 6pt } else { 10pt }, row-gutter: if small { 4pt } else { 8pt },
      ..b.pairs.map(pair => (strong(said(pair.key)), runs-of(pair.value))).flatten())
  }
  else if b.kind == "table" { show-table(b) }
  else if b.kind == "code" { image(bytes(b.svg), format: "svg", width: if small { 2cm } else { 3.2cm }, alt: b.alt) }
  else if b.kind == "signatures" {
    v(1em)
    grid(columns: (1fr, 1fr), column-gutter: 24pt, row-gutter: 28pt,
      ..b.lines.map(one => block(breakable: false, {
        strong(said(one.name))
        for about in one.about { linebreak(); said(about) }
        for blank in one.blanks {
          v(22pt); line(length: 100%, stroke: 0.5pt + ink); v(-6pt); text(size: 8pt, said(blank))
        }
      })))
  }
}

#let closing = {
  v(1.5em)
  line(length: 30%, stroke: 0.5pt + line-colour)
  set text(size: if small { 6pt } else { 8pt })
  if d.eu != none and d.eu.disclaimer != "" { par(said(d.eu.disclaimer)) }
  par(said(d.kosovoFootnote))
}

// Each kind of sheet begins on a new one; what closes the document stands on its last.
#let show-part(at, part) = {
  set page(flipped: part.lying)
  if at == 0 { heading(level: 1, said(d.title)) }
  for b in part.blocks { show-block(b) }
  if at == d.parts.len() - 1 { closing }
}
#for (at, part) in d.parts.enumerate() { show-part(at, part) }
`;
