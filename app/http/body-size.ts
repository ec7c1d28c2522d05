const forAForm = 1024 * 1024;
/** More than is taken at once, so that the page can say so in the person's language. It is let go as it comes. */
const forAnUpload = 256 * 1024 * 1024;

const takesFiles = /^\/(?:imports|imports\/esco|evidence\/new\/source|evidence\/[^/]+\/attachments)$/u;

type BodyRefusal = { status: 411 | 413; because: string };

/** Whether a request brings more than is taken at its address. Read from what it declares: Node cuts a body off at its
 *  declared length, and a body of undeclared length is not taken at all (browsers always declare it). */
export function refuseBody(request: {
	path: string;
	length: string | undefined;
	chunked: boolean;
}): BodyRefusal | null {
	if (request.chunked)
		return { status: 411, because: "What was sent does not say how long it is, so it was not read." };
	const most = takesFiles.test(request.path) ? forAnUpload : forAForm;
	if (Number(request.length ?? 0) <= most) return null;
	return {
		status: 413,
		because: `What was sent is larger than ${most / 1024 / 1024} MB, so nothing of it was kept.`,
	};
}
