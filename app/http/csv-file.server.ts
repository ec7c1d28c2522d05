/** A file to keep, never shown in the page. */
export function csvFile(name: string, text: string): Response {
	return new Response(text, {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/gu, "_")}"`,
			"Cache-Control": "no-store",
			"X-Content-Type-Options": "nosniff",
		},
	});
}
