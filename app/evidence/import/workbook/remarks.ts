// Remarks at cells, as Excel keeps them: the words in one part, and in another the box each is shown in.
import { letterOf } from "./columns.ts";
import { escaped, head, main } from "./xml-text.ts";

/** The row counts from 1, the column from 0. One remark to a cell. */
export type Remark = { row: number; column: number; text: string };

export function commentsXml(remarks: readonly Remark[]): string {
	const each = remarks.map(
		({ row, column, text }) =>
			`<comment ref="${letterOf(column)}${row}" authorId="0"><text><t xml:space="preserve">${escaped(text)}</t></text></comment>`,
	);
	return `${head}<comments xmlns="${main}"><authors><author>Accord</author></authors><commentList>${each.join("")}</commentList></comments>`;
}

export function drawingXml(remarks: readonly Remark[]): string {
	const each = remarks.map(
		({ row, column }, at) =>
			`<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;width:240pt;height:60pt;visibility:hidden" fillcolor="#ffffe1">` +
			'<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
			`<x:Anchor>${column + 1},10,${row - 1},4,${column + 5},10,${row + 4},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
	);
	return (
		'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
		'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
		'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
		`${each.join("")}</xml>`
	);
}
