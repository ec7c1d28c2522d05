/** What every page of the workspace is served with. `nonce` marks the scripts that are ours. Styles may stand in
 *  attributes, because React Aria places its popovers that way. */
export function securityHeaders(
	headers: Headers,
	{ nonce, development, origin }: { nonce: string; development: boolean; origin: string },
): void {
	const sockets = origin.replace(/^http/u, "ws");
	const policy = [
		"default-src 'self'",
		`script-src 'self' 'nonce-${nonce}'`,
		`style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		`connect-src 'self' ${sockets}${development ? " ws:" : ""}`,
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	];
	setMissing(headers, "Content-Security-Policy", policy.join("; "));
	setMissing(headers, "X-Content-Type-Options", "nosniff");
	setMissing(headers, "Referrer-Policy", "same-origin");
	setMissing(headers, "Cross-Origin-Opener-Policy", "same-origin");
	setMissing(headers, "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
	if (origin.startsWith("https:"))
		setMissing(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

/** A route that says something stricter about itself is not overruled. */
function setMissing(headers: Headers, name: string, value: string): void {
	if (!headers.has(name)) headers.set(name, value);
}
