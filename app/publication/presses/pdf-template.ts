// The Typst template of the PDF press. It reads the edition as JSON (`/set.json`, with U+FFFD for signs no font
// has; `/edition.json` is what is attached) and builds content from its strings, so nothing a person wrote is ever read
// as Typst. `/print.json` holds what the press worked out: fixed words, dates, rows of tables.
import { pdfStyle } from "./pdf-style.ts";

const text = String.raw`
#let known = edition.evidence.map(entry => entry.ref)
#let target(ref) = label("evidence-" + ref)

#let cited(piece) = {
	let ref = if "older" in piece { piece.annexRef + ", " + piece.older } else { piece.annexRef }
	let chip = [#piece.words.replace(" ", "\u{a0}")#h(0.25em)#text(font: sans, size: 0.72em, weight: 600, fill: accent, ref)]
	if piece.annexRef in known { link(target(piece.annexRef), chip) } else { chip }
}

#let marked(piece) = piece.marks.fold([#piece.text], (inner, mark) => {
	if mark.type == "bold" { strong(inner) }
	else if mark.type == "italic" { emph(inner) }
	else if mark.type == "superscript" { super(inner) }
	else { link(mark.href, inner) }
})

#let line(pieces) = pieces.map(piece => {
	if piece.type == "text" { marked(piece) }
	else if piece.type == "hardBreak" { linebreak() }
	else if piece.type == "mention" { [\@#piece.label] }
	else if piece.type == "citation" { cited(piece) }
	else { footnote[#piece.text] }
}).join()

// Cells at their places, so that a table with spans, or one with a short row, stands as it was written.
#let cells(rows, write) = {
	let taken = (:)
	let placed = ()
	for (y, row) in rows.enumerate() {
		let x = 0
		for cell in row {
			while str(x) + ";" + str(y) in taken { x += 1 }
			let rowspan = calc.min(cell.rowspan, rows.len() - y)
			for down in range(rowspan) { for right in range(cell.colspan) { taken.insert(str(x + right) + ";" + str(y + down), true) } }
			placed.push((x: x, y: y, colspan: cell.colspan, rowspan: rowspan, header: cell.header, body: write(cell.content)))
			x += cell.colspan
		}
	}
	placed
}

#let written-table(rows, write) = {
	let placed = cells(rows, write)
	let columns = placed.fold(1, (most, cell) => calc.max(most, cell.x + cell.colspan))
	let made(cell) = table.cell(x: cell.x, y: cell.y, colspan: cell.colspan, rowspan: cell.rowspan, if cell.header { strong(cell.body) } else { cell.body })
	let headed = rows.len() > 1 and rows.first().len() > 0 and rows.first().all(cell => cell.header and cell.rowspan == 1)
	let first = if headed { placed.filter(cell => cell.y == 0) } else { () }
	let rest = if headed { placed.filter(cell => cell.y > 0) } else { placed }
	table(columns: columns, ..if headed { (table.header(repeat: false, ..first.map(made)),) }, ..rest.map(made))
}

#let write(blocks, shift: 0) = blocks.map(block => {
	if block.type == "paragraph" { if block.content.len() > 0 { par(line(block.content)) } }
	else if block.type == "heading" { heading(level: block.level - 1 + shift, outlined: false, line(block.content)) }
	else if block.type == "bulletList" { list(..block.items.map(item => write(item, shift: shift))) }
	else if block.type == "orderedList" { enum(start: block.start, ..block.items.map(item => write(item, shift: shift))) }
	else if block.type == "blockquote" { quote(block: true, write(block.content, shift: shift)) }
	else if block.rows.len() > 0 { written-table(block.rows, content => write(content, shift: shift)) }
}).join()
`;

const parts = String.raw`
#let pairs(rows) = {
	set text(font: sans, size: 9pt, number-type: "lining", hyphenate: false)
	set par(leading: 0.6em, spacing: 0.6em)
	grid(columns: (34mm, 1fr), column-gutter: 5mm, row-gutter: 2.6mm, ..rows.map(row => (
		text(fill: quiet, row.name),
		if row.is == "address" { link(row.value) } else { [#row.value] },
	)).flatten())
}

#let sheet(caption, rows, columns) = block(breakable: true, width: 100%)[
	#if caption != none { block(sticky: true, below: 2.5mm, text(font: sans, size: 9pt, weight: 600, caption)) }
	#table(columns: columns, table.header(..rows.first().map(cell => text(fill: quiet, weight: 600, cell))), ..rows.slice(1).map(row => row.enumerate().map(((i, cell)) => if i == 0 { strong[#cell] } else { [#cell] })).flatten())
]

#let chapter(title, body) = {
	pagebreak(weak: true)
	heading(level: 1, title)
	body
}

// The document's own sections are often a few lines: they follow each other, and only the first begins a page.
#let own(sections) = for (i, section) in sections.enumerate() {
	if i == 0 { pagebreak(weak: true) } else { v(14mm) }
	heading(level: 1, given.names.at(section.key))
	write(section.content)
}

// Stays on one page wherever it fits on one.
#let together(body) = layout(size => block(width: 100%, breakable: measure(width: size.width, body).height > size.height, body))

#let recommendation(it, printed) = {
	pagebreak(weak: true)
	heading(level: 1, supplement: [#printed.kicker], text(lang: it.language, it.title))
	for section in it.sections {
		let said = text(lang: it.language, write(section.content, shift: 1))
		let name = given.names.at(section.key)
		if section.key == "statement" {
			block(stroke: (left: 2pt + accent), inset: (left: 5mm, y: 1mm), above: 7mm, below: 7mm)[
				#show heading: set text(fill: accent)
				#heading(level: 2, outlined: false, name)
				#set text(size: 12pt)
				#said
			]
		} else {
			heading(level: 2, outlined: false, name)
			said
		}
	}
	v(3mm)
	line-across
	pairs(printed.rows)
	if printed.monitoring.len() > 1 { v(3mm); sheet(words.monitoring.caption, printed.monitoring, (2fr, 1fr, 1fr, 1.2fr, 1.2fr)) }
}

#let picture(it) = figure(image(bytes(it.svg), format: "svg", alt: it.alternative, width: 100%), caption: it.title, kind: image, supplement: none, numbering: none)

#let quoted(it) = block(above: 4mm, below: 4mm)[
	#block(stroke: (left: 1pt + hair), inset: (left: 4mm))[
		#text(lang: it.language, it.original)
		#if it.english != none { linebreak(); text(lang: "en", fill: quiet, it.english) }
	]
	#text(font: sans, size: 8.5pt, fill: quiet, it.speaker)
]

#let entry(it, printed) = together({
	line-across
	[#heading(level: 2, outlined: false)[#text(font: sans, size: 0.9em, weight: 600, fill: accent, it.ref)#h(0.6em)#it.claim] #target(it.ref)]
	if it.picture != none {
		picture(it.picture)
		if it.picture.table != none { sheet(none, it.picture.table, it.picture.table.first().len()) }
	}
	let quotes = it.at("quotes", default: ())
	if quotes.len() > 0 {
		heading(level: 3, outlined: false, words.annex.quotes)
		for one in quotes { quoted(one) }
	}
	pairs(printed)
	v(5mm)
})

#let reply(printed) = {
	line-across
	heading(level: 2, outlined: false, printed.title)
	if printed.quote != none { quote(block: true)[#printed.quote] }
	for comment in printed.comments { block[#text(font: sans, size: 8.5pt, fill: quiet, comment.by)#linebreak()#comment.body] }
	block(stroke: (left: 2pt + accent), inset: (left: 4mm))[#strong(printed.outcome)#if printed.reason != none [ #printed.reason]]
	v(4mm)
}
`;

const whole = String.raw`
#if given.synthetic != none { block(width: 100%, fill: warn, inset: 4mm, text(font: sans, size: 9.5pt, fill: white)[#strong(words.synthetic) #given.synthetic]) }
#v(1fr)
#text(font: sans, size: 9.5pt, weight: 600, fill: quiet, edition.workspace)
#v(2mm)
#title(edition.document.title)
#if edition.document.subtitle != none { text(size: 15pt, fill: quiet, edition.document.subtitle) }
#v(9mm)
#text(font: sans, size: 10pt)[#given.edition]
#if given.byline != "" { linebreak(); text(font: sans, size: 10pt, given.byline) }
#v(1fr)
#if edition.funding.line != none { text(font: sans, size: 9pt, fill: quiet, edition.funding.line) }
#pagebreak()

#outline(title: words.contents, depth: 1)

#own(edition.sections.filter(section => section.key in given.before))
#for (i, it) in edition.recommendations.enumerate() { recommendation(it, given.recommendations.at(i)) }
#own(edition.sections.filter(section => section.key not in given.before))

#chapter(words.annex.title, {
	if edition.evidence.len() == 0 { par(words.annex.none) } else {
		par(text(fill: quiet, words.annex.lead))
		sheet(words.annex.overview, given.overview, (15mm, 1fr, 28mm, 18mm, 22mm))
		v(8mm)
		for (i, it) in edition.evidence.enumerate() { entry(it, given.evidence.at(i)) }
	}
})

#if given.coverage != none { chapter(words.coverage.title, {
	par(text(fill: quiet, words.coverage.lead))
	for it in given.coverage.pictures {
		let many = it.table.first().len() > 7
		together({ picture(it); { show table.cell: set text(size: if many { 6.5pt } else { 8pt }, hyphenate: true); sheet(none, it.table, it.table.first().len()) } })
		v(6mm)
	}
	pairs(given.coverage.gaps.map(it => (name: it.recommendation, value: if it.words.len() == 0 { words.coverage.none } else { it.words.join(" ") }, is: "words")))
}) }

#if given.replies.len() > 0 { chapter(words.replies.title, { par(text(fill: quiet, words.replies.lead)); for it in given.replies { reply(it) } }) }

#chapter(words.about, pairs(given.about))

#pdf.attach(given.attachment, read("/edition.json", encoding: none), relationship: "source", mime-type: "application/json", description: given.attached)
`;

export const pdfTemplate = [pdfStyle, text, parts, whole].join("\n");
