const readOnly = ["GET", "HEAD", "OPTIONS"];

/** Whether a request may write: it comes from our own pages. A write without Origin is answered no; browsers always send it. */
export function mayWriteFrom(origin: string, request: { method: string; origin: string | undefined }): boolean {
	return readOnly.includes(request.method) || request.origin === origin;
}

/** Where a write from another address is answered instead: by a page, or by data where a script of ours sent it. Nothing of
 *  what it asked for is left. */
export const answeredElsewhere = (url: string): string =>
	new URL(url, "http://localhost").searchParams.has("_data") ? "/elsewhere?_data=routes%2Felsewhere" : "/elsewhere";
