type FileToKeep = { name: string; mediaType: string; content: Uint8Array };

/** A file that somebody sent, handed out to be kept: never shown in the page, and harmless should a browser show it anyway. */
export function fileToKeep({ name, mediaType, content }: FileToKeep): Response {
	const plain = name.replace(/[^\w. -]/gu, "_");
	const exact = encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
	return new Response(content.slice(), {
		headers: {
			"Content-Type": mediaType,
			"Content-Length": String(content.length),
			"Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
			"Content-Security-Policy": "sandbox; default-src 'none'",
			"Cross-Origin-Resource-Policy": "same-origin",
			"Cache-Control": "private, no-store",
			"X-Content-Type-Options": "nosniff",
		},
	});
}
