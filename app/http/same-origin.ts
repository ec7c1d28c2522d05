const readOnly = ["GET", "HEAD", "OPTIONS"];

/** Whether a request may write: it comes from our own pages. A write without Origin is answered no; browsers always send it. */
export function mayWriteFrom(origin: string, request: { method: string; origin: string | undefined }): boolean {
	return readOnly.includes(request.method) || request.origin === origin;
}
