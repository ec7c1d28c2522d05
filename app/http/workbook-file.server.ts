/** A workbook to keep, never shown in the page. */
export function workbookFile(name: string, bytes: Uint8Array): Response {
	return new Response(Uint8Array.from(bytes), {
		headers: {
			"Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			"Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/gu, "_")}"`,
			"Cache-Control": "no-store",
			"X-Content-Type-Options": "nosniff",
		},
	});
}
