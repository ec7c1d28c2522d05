/** The look of the PDF: faces, measures, headings, tables, what stands at the head and foot of each page. Faces are ours and the
 *  one Typst brings along, none that a machine happens to have: the same edition is the same file wherever it is pressed. */
export const pdfStyle = String.raw`
#let edition = json("/set.json")
#let given = json("/print.json")
#let words = given.words
#let serif = ("Source Serif 4", "Libertinus Serif")
#let sans = ("Source Sans 3", "Libertinus Serif")
#let ink = rgb("#1c1b19")
#let quiet = rgb("#5d5a53")
#let hair = rgb("#cfc9bc")
#let accent = rgb("#1f5f4a")
#let warn = rgb("#8a4b08")
#let line-across = block(above: 6mm, below: 5mm, line(length: 100%, stroke: 0.5pt + hair))

#set document(title: given.title, author: given.authors, description: given.description, keywords: given.keywords, date: auto)
#set text(font: serif, fallback: false, size: 10.5pt, fill: ink, lang: edition.document.language, number-type: "old-style", hyphenate: true)
#set par(leading: 0.74em, spacing: 1.25em, justify: false)
#set page(
	paper: "a4",
	margin: (left: 32mm, right: 38mm, top: 30mm, bottom: 30mm),
	header: if given.synthetic != none { align(right, text(font: sans, size: 8.5pt, weight: 600, tracking: 0.06em, fill: warn, words.synthetic)) },
	footer: context {
		if here().page() > 1 {
			set text(font: sans, size: 8.5pt, fill: quiet, number-type: "lining")
			grid(columns: (1fr, auto), column-gutter: 6mm, [#given.foot#if given.synthetic != none [ · #text(fill: warn, weight: 600, words.synthetic)]], counter(page).display("1"))
		}
	},
)

#set heading(supplement: none)
#show heading: set text(font: serif, weight: 600, hyphenate: false)
#show heading: set par(leading: 0.45em)
#show heading.where(level: 1): it => block(above: 0pt, below: 9mm, sticky: true)[
	#set text(size: 20pt)
	#if it.supplement != [] and it.supplement != none { block(below: 3.5mm, text(font: sans, size: 10pt, weight: 600, fill: quiet, it.supplement)) }
	#it.body
]
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 4): set text(size: 10.5pt, weight: 400, style: "italic")
#show heading.where(level: 2): set block(above: 7mm, below: 3.2mm)
#show heading.where(level: 3): set block(above: 6mm, below: 2.8mm)
#show heading.where(level: 4): set block(above: 5mm, below: 2.4mm)
#show title: set text(font: serif, size: 30pt, weight: 600, hyphenate: false)
#show title: set par(leading: 0.4em)

#set outline.entry(fill: none)
#show outline.entry: it => link(it.element.location(), block(above: 3.2mm, below: 3.2mm, grid(columns: (1fr, auto), column-gutter: 8mm,
	[#if it.element.supplement not in ([], none) { text(font: sans, size: 8.5pt, fill: quiet, it.element.supplement); linebreak() }#it.element.body],
	text(font: sans, size: 9pt, fill: quiet, number-type: "lining", it.page()))))

#show link: set text(fill: accent)
#set list(indent: 1mm, body-indent: 2.5mm, marker: text(fill: quiet, [•]))
#set enum(indent: 1mm, body-indent: 2.5mm)
#show quote.where(block: true): it => block(stroke: (left: 1pt + hair), inset: (left: 5mm), text(fill: quiet, it.body))
#set footnote.entry(separator: line(length: 25%, stroke: 0.5pt + hair), gap: 0.6em)
#show footnote.entry: set text(size: 8.5pt)
#show footnote.entry: set par(leading: 0.5em)
#set table(stroke: (x, y) => (bottom: 0.5pt + hair), inset: (left: 0pt, right: 3mm, y: 1.7mm), align: left + top)
#show table: set text(font: sans, size: 8.8pt, number-type: "lining", number-width: "tabular", hyphenate: false)
#show table: set par(leading: 0.5em, spacing: 0.6em)
#show figure: set block(above: 4mm, below: 5mm, breakable: false)
#show figure.caption: it => align(left, text(font: sans, size: 8.8pt, fill: quiet, it.body))
`;
