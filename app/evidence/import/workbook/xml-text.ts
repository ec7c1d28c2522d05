// Words and relations as the XML of a workbook.

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Signs no XML holds are left out. */
export const escaped = (text: string): string =>
	text
		.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");

export const attribute = (text: string): string => escaped(text).replaceAll('"', "&quot;");

export function relationsXml(list: readonly { id: string; kind: string; target: string }[]): string {
	const each = list.map(
		({ id, kind, target }) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`,
	);
	return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}
