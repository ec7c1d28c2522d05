// Names and values, and tables of plain words, as HTML.
import { html, type Markup } from "./markup.ts";
import type { Row } from "./rows.ts";

const values: Record<Row["is"], (value: string) => Markup> = {
	words: (value) => html`${value}`,
	code: (value) => html`<code>${value}</code>`,
	address: (value) => html`<a href="${value}">${value}</a>`,
};

export function rowsAsHtml(rows: readonly Row[], kind: "fields" | "plain" = "plain"): Markup {
	return html`<dl class="${kind}">
		${rows.map(
			({ name, value, is }) =>
				html`<dt>${name}</dt>
					<dd>${values[is](value)}</dd>`,
		)}
	</dl>`;
}

/** A table whose first row is its header and whose first column names the rows. `first` writes that column. */
export function tableAsHtml(
	[heads = [], ...rows]: readonly (readonly string[])[],
	caption: string,
	first: (words: string) => Markup = (words) => html`${words}`,
): Markup {
	const cell = (words: string, i: number) =>
		i === 0 ? html`<th scope="row">${first(words)}</th>` : html`<td>${words}</td>`;
	return html`<div class="wide" tabindex="0">
		<table>
			<caption>
				${caption}
			</caption>
			<thead>
				<tr>
					${heads.map((head) => html`<th scope="col">${head}</th>`)}
				</tr>
			</thead>
			<tbody>
				${rows.map(
					(row) =>
						html`<tr>
							${row.map(cell)}
						</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}
